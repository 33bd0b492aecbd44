import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { ObjectionReceipt } from '../../report-gateway/report-gateway.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { openValue, sealValue } from '../report/sealed-cookie.ts';

const OBJECTION = 'objection';

/** Until the browser is closed, so that the page can be printed. */
export function keepObjectionReceipt(
  receipt: ObjectionReceipt,
  { sealKey }: SiteDeps,
): CookieChange {
  return { name: OBJECTION, value: sealValue(receipt, OBJECTION, sealKey) };
}

/** Null when nothing was sent from this browser. */
export function readObjectionReceipt(
  { cookies }: SiteRequest,
  { sealKey }: SiteDeps,
): ObjectionReceipt | null {
  // What opens was sealed by this site, so its shape is known.
  return openValue(cookies.get(OBJECTION), OBJECTION, sealKey) as ObjectionReceipt | null;
}
