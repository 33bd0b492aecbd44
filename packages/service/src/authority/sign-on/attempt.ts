import { keyedHash } from '../../report/keyed-hash.ts';

/** How long a person may take at their own sign-on, which may ask for more than a passkey does. */
export const ATTEMPT_MS = 10 * 60_000;

/** What ties an answer of an issuer to the browser that asked. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/**
 * All follow from the challenge that only the browser holds, so that nothing is stored for an attempt. One says nothing
 * of another: the issuer learns state and nonce, and the verifier only with the code.
 */
export function attemptSecrets(key: Uint8Array, challenge: string): AttemptSecrets {
  const secret = (use: string): string =>
    Buffer.from(keyedHash(key, `authority-sign-on-${use}/v1`, challenge)).toString('base64url');
  return { state: secret('state'), nonce: secret('nonce'), codeVerifier: secret('verifier') };
}
