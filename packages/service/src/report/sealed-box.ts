import { createCipheriv, createDecipheriv } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 1;
const IV_BYTES = 12;
const AUTH_TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + AUTH_TAG_BYTES;
/** Random bytes one sealing takes; never the same twice under one key. */
export const SEAL_IV_BYTES = IV_BYTES;

/** Something sealed that was changed, belongs to another row, or was sealed under another key. */
export class SealBroken extends Error {
  constructor(options?: ErrorOptions) {
    super('what was sealed does not belong to this row and key', options);
    this.name = 'SealBroken';
  }
}

/** Encrypts a text, bound to `owner`, the row it belongs to. */
export function sealText(key: Uint8Array, owner: string, text: string, iv: Uint8Array): Uint8Array {
  return sealBytes(key, owner, Buffer.from(text), iv);
}

/** @throws SealBroken */
export function unsealText(key: Uint8Array, owner: string, sealed: Uint8Array): string {
  return openBytes(key, owner, sealed).toString('utf8');
}

/** Encrypts bytes. Shape: format byte, 12-byte IV, 16-byte authentication tag, ciphertext. */
export function sealBytes(
  key: Uint8Array,
  owner: string,
  content: Uint8Array,
  iv: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), iv, cipher.getAuthTag(), ciphertext]);
}

/** @throws SealBroken */
export function openBytes(key: Uint8Array, owner: string, sealed: Uint8Array): Buffer {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw new SealBroken();
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: AUTH_TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(1 + IV_BYTES, HEADER_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken({ cause });
  }
}
