import { keyedHash } from './keyed-hash.ts';

/** 128 random bits only the reporter holds; never stored here. */
export const REPORTER_SECRET_BYTES = 16;

/**
 * The secret of a reporter who brought none, from their idempotency key: a retry of the same report
 * is the same reporter, gets the same receipt and is counted once.
 */
export function deriveReporterSecret(hashingKey: Uint8Array, idempotencyKey: string): Uint8Array {
  return keyedHash(hashingKey, 'reporter-secret/v1', idempotencyKey).subarray(
    0,
    REPORTER_SECRET_BYTES,
  );
}

/** @throws RangeError when it has not the length of a reporter secret. */
export function ensureReporterSecret(secret: Uint8Array): Uint8Array {
  if (secret.length !== REPORTER_SECRET_BYTES) {
    throw new RangeError(`a reporter secret has ${REPORTER_SECRET_BYTES} bytes`);
  }
  return secret;
}
