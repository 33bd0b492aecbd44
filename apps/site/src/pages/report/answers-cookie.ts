import { randomBytes } from 'node:crypto';
import { parseReceiptCode, type ReceiptCode } from '@rangewatch/schema';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { ReportAnswers } from './answers.ts';
import { openValue, sealValue } from './sealed-cookie.ts';

const ANSWERS = 'answers';
const SENT = 'sent';
const REPORTER = 'reporter';
const REPORTER_SECRET = /^[\w-]{22}$/;
/** Browsers keep a cookie no longer than 400 days. */
const REPORTER_DAYS = 400;

/** Null when no answer was given in this browser, or its answers cannot be read any more. */
export function readAnswers({ cookies }: SiteRequest, { sealKey }: SiteDeps): ReportAnswers | null {
  // What opens was sealed by this site, so its shape is known.
  return openValue(cookies.get(ANSWERS), ANSWERS, sealKey) as ReportAnswers | null;
}

/** @throws TooLargeToSeal */
export function keepAnswers(answers: ReportAnswers, { sealKey }: SiteDeps): CookieChange {
  return { name: ANSWERS, value: sealValue(answers, ANSWERS, sealKey) };
}

/** Puts the receipt in the place of the answers. */
export function keepReceipt(
  receiptCode: ReceiptCode,
  { sealKey }: SiteDeps,
): readonly CookieChange[] {
  return [
    { name: ANSWERS, value: null },
    { name: SENT, value: sealValue(receiptCode, SENT, sealKey) },
  ];
}

export function readReceipt({ cookies }: SiteRequest, { sealKey }: SiteDeps): ReceiptCode | null {
  const code = openValue(cookies.get(SENT), SENT, sealKey);
  return typeof code === 'string' ? parseReceiptCode(code) : null;
}

/** The secret that counts this browser once; made when something is first sent. */
export function reporterSecretOf({ cookies }: SiteRequest): string {
  const known = cookies.get(REPORTER) ?? '';
  return REPORTER_SECRET.test(known) ? known : randomBytes(16).toString('base64url');
}

export function keepReporterSecret(secret: string): CookieChange {
  return { name: REPORTER, value: secret, maxAgeDays: REPORTER_DAYS };
}
