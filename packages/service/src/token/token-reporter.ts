import { keyedHash } from '../report/keyed-hash.ts';
import { REPORTER_SECRET_BYTES } from '../report/reporter-secret.ts';

/**
 * The reporter secret of whoever holds a token: a person who reports through it counts once. Of the token only a
 * hash is kept, so that no key the server holds gives this secret.
 */
export function reporterSecretOfToken(token: string): Uint8Array {
  const secret = keyedHash(Buffer.from(token), 'reporter-secret/token/v1');
  return secret.subarray(0, REPORTER_SECRET_BYTES);
}
