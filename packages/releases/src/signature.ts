import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A PKCS #8 Ed25519 private key up to its 32 bytes of seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** @throws RangeError for a seed that is not 32 bytes */
function privateKeyOf(seed: Uint8Array): KeyObject {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes`);
  const key = Buffer.concat([PKCS8_PREFIX, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The Ed25519 signature of a text, 64 bytes; the same each time. */
export function signText(text: string, seed: Uint8Array): Uint8Array {
  return sign(null, Buffer.from(text), privateKeyOf(seed));
}

/** The public half as PEM, as `openssl pkeyutl -pubin -inkey` reads it. */
export function publicKeyPem(seed: Uint8Array): string {
  return String(createPublicKey(privateKeyOf(seed)).export({ format: 'pem', type: 'spki' }));
}

/** Why a text cannot be called signed: the key is none of ours, or the signature is not its. */
export type SignatureFault = 'key_unreadable' | 'signature_wrong';

/** Null when the holder of the key signed just this text. */
export function signatureFault(
  text: Uint8Array,
  signature: Uint8Array,
  publicPem: string,
): SignatureFault | null {
  let key: KeyObject;
  try {
    key = createPublicKey(publicPem);
  } catch {
    return 'key_unreadable';
  }
  if (key.asymmetricKeyType !== 'ed25519') return 'key_unreadable';
  return verify(null, text, key, signature) ? null : 'signature_wrong';
}
