import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio signed a form: base64 of HMAC-SHA-1 over the address it posted to, then each field's name and value
 * in the order of the names. Source: Twilio, "Webhooks Security", validating requests.
 */
export function isSignedByTwilio(
  header: string,
  form: URLSearchParams,
  { secret, webhookUrl }: { readonly secret: KeyObject; readonly webhookUrl: string },
): boolean {
  const fields = [...form].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const hmac = createHmac('sha1', secret).update(webhookUrl);
  for (const [name, value] of fields) hmac.update(name).update(value);
  const expected = hmac.digest();
  const given = Buffer.from(header, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
