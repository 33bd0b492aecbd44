import { randomBytes } from 'node:crypto';
import { parseReceiptCode, type ReceiptCode } from '@rangewatch/schema';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { openValue, sealValue } from './sealed-cookie.ts';

const SENT = 'sent';
const REPORTER = 'reporter';
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
export function reporterSecretOf({ cookies }: SiteRequest): string {
  const known = cookies.get(REPORTER) ?? '';
  return REPORTER_SECRET.test(known) ? known : randomBytes(16).toString('base64url');
}

export function keepReporterSecret(secret: string): CookieChange {
  return { name: REPORTER, value: secret, maxAgeDays: REPORTER_DAYS };
}
