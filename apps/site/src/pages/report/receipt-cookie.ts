import { createHash, randomBytes } from 'node:crypto';
import { parseReceiptCode, type ReceiptCode } from '@rangewatch/schema';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { ReportAnswers } from './answers.ts';
import { openValue, sealValue } from './sealed-cookie.ts';

const SENT = 'sent';
const REPORTER = 'reporter';
const SECRET_BYTES = 16;
const REPORTER_SECRET = /^[\w-]{22}$/;
/** Browsers keep a cookie no longer than 400 days. */
const REPORTER_DAYS = 400;

export function keepReceipt(receiptCode: ReceiptCode, { sealKey }: SiteDeps): CookieChange {
  return { name: SENT, value: sealValue(receiptCode, SENT, sealKey) };
}

export function forgetReceipt(): CookieChange {
  return { name: SENT, value: null };
}

export function readReceipt({ cookies }: SiteRequest, { sealKey }: SiteDeps): ReceiptCode | null {
  const code = openValue(cookies.get(SENT), SENT, sealKey);
  return typeof code === 'string' ? parseReceiptCode(code) : null;
}

/** The secret that counts this browser once; made when something is first sent. */
export function reporterSecretOf({ cookies }: Pick<SiteRequest, 'cookies'>): string {
  return knownSecret(cookies) ?? randomBytes(SECRET_BYTES).toString('base64url');
}

/** The same while a report is written: sent again after a lost answer, it is still that of one person. */
export function reporterSecretFor(
  { cookies }: Pick<SiteRequest, 'cookies'>,
  { seed }: Pick<ReportAnswers, 'seed'>,
): string {
  const made = createHash('sha256').update(`reporter of ${seed}`).digest();
  return knownSecret(cookies) ?? made.subarray(0, SECRET_BYTES).toString('base64url');
}

function knownSecret(cookies: SiteRequest['cookies']): string | null {
  const known = cookies.get(REPORTER) ?? '';
  return REPORTER_SECRET.test(known) ? known : null;
}

export function keepReporterSecret(secret: string): CookieChange {
  return { name: REPORTER, value: secret, maxAgeDays: REPORTER_DAYS };
}
