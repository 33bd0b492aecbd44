import { createHmac } from 'node:crypto';

/** Bits of a secret nobody can guess. */
export const WEBHOOK_SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/** As receivers' libraries take it. */
export function webhookSecret(random: Uint8Array): string {
  if (random.length !== WEBHOOK_SECRET_BYTES)
    throw new RangeError('a secret needs 32 random bytes');
  return PREFIX + Buffer.from(random).toString('base64');
}

/** The three headers of Standard Webhooks 1.0; the id stays the same however often a notice is sent. */
export function signatureHeaders(
  secret: string,
  { id, sentAt, body }: { readonly id: string; readonly sentAt: Date; readonly body: string },
): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
