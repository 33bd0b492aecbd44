import { createHash } from 'node:crypto';

/** The id of what a person sends under a key of their client's: the same key is the same thing, and two people do not meet. */
export function sentOnce(kind: string, personId: string, idempotencyKey: string): string {
  const hash = createHash('sha256').update(JSON.stringify([kind, personId, idempotencyKey]));
  return kind + hash.digest('hex').slice(0, 32);
}
