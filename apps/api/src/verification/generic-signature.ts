import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
/** An older message was copied, or the clocks differ. */
const LATEST_SECONDS = 300;

/**
 * Whether a body was signed with the gateway's secret, just now: `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`.
 */
export function isSignedGenerically(
  header: string,
  body: Uint8Array,
  { secret, now }: { readonly secret: KeyObject; readonly now: Date },
): boolean {
  const [, seconds, given] = SIGNATURE.exec(header) ?? [];
  if (seconds === undefined || given === undefined) return false;
  const expected = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
  const isOurs = timingSafeEqual(Buffer.from(given, 'hex'), expected);
  return isOurs && Math.abs(now.getTime() / 1000 - Number(seconds)) <= LATEST_SECONDS;
}
