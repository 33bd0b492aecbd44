import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Browsers keep 4,096 bytes of name, value and attributes. */
const MOST_SEALED_CHARACTERS = 3800;
const MOST_OPENED_BYTES = 64 * 1024;

/** Thrown when the content would not fit a cookie. */
export class TooLargeToSeal extends Error {
  override readonly name = 'TooLargeToSeal';
}

/**
 * Makes a cookie value that only this deployment can read or make: AES-256-GCM over compressed JSON.
 * @throws TooLargeToSeal
 */
export function sealValue(content: unknown, name: string, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const packed = deflateRawSync(JSON.stringify(content));
  const sealed = Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  const text = sealed.toString('base64url');
  if (text.length > MOST_SEALED_CHARACTERS) throw new TooLargeToSeal();
  return text;
}

/** What was sealed under the same name and key; null for anything else. */
export function openValue(text: string | undefined, name: string, key: Uint8Array): unknown {
  if (!text || text.length > MOST_SEALED_CHARACTERS) return null;
  const sealed = Buffer.from(text, 'base64url');
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES)).setAAD(
      Buffer.from(name),
    );
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const packed = Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return JSON.parse(
      inflateRawSync(packed, { maxOutputLength: MOST_OPENED_BYTES }).toString('utf8'),
    );
  } catch {
    // Forged, damaged, or sealed with a key that was replaced: the person starts afresh.
    return null;
  }
}
