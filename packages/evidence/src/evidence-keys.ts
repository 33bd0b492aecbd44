import { createHash } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM, in base mode. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const INFO = new TextEncoder().encode('rangewatch evidence/v1');
const KEY_BYTES = 32;
const ENCAPSULATED_BYTES = 32;
const PUBLIC_FORM = /^rangewatch-evidence-public-v1:([\w-]{43})$/;
const PRIVATE_FORM = /^rangewatch-evidence-private-v1:([\w-]{43})$/;

/** What files are sealed to. */
export interface EvidencePublicKey {
  /** First 16 hex digits of the SHA-256 of the key: which private key opens what was sealed to it. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

export interface EvidenceKeyPair {
  readonly keyId: string;
  /** One line each, as they are kept in files. */
  readonly publicText: string;
  readonly privateText: string;
}

/** A text that is no key of this kind. The message never holds the text. */
export class EvidenceKeyMalformed extends Error {
  override readonly name = 'EvidenceKeyMalformed';
}

export async function createEvidenceKeys(): Promise<EvidenceKeyPair> {
  const { publicKey, privateKey } = await suite.kem.generateKeyPair();
  const publicBytes = new Uint8Array(await suite.kem.serializePublicKey(publicKey));
  const privateBytes = new Uint8Array(await suite.kem.serializePrivateKey(privateKey));
  return {
    keyId: keyIdOf(publicBytes),
    publicText: `rangewatch-evidence-public-v1:${base64url(publicBytes)}`,
    privateText: `rangewatch-evidence-private-v1:${base64url(privateBytes)}`,
  };
}

/** @throws EvidenceKeyMalformed */
export function parseEvidencePublicKey(text: string): EvidencePublicKey {
  const bytes = keyBytes(text, PUBLIC_FORM, 'public');
  return { keyId: keyIdOf(bytes), bytes };
}

/**
 * Seals the key of one file. `context` names the file: the result opens for nothing else.
 * Shape: 32 bytes of encapsulated key, then 48 of ciphertext.
 */
export async function sealContentKey(
  publicKey: EvidencePublicKey,
  contentKey: Uint8Array,
  context: string,
): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(exact(publicKey.bytes));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO },
    exact(contentKey),
    new TextEncoder().encode(context),
  );
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
}

/**
 * The key of one file; null when it was sealed to another key or for another file.
 * @throws EvidenceKeyMalformed when `privateText` is no private key.
 */
export async function openContentKey(
  privateText: string,
  sealedKey: Uint8Array,
  context: string,
): Promise<Uint8Array | null> {
  const bytes = keyBytes(privateText, PRIVATE_FORM, 'private');
  const recipientKey = await suite.kem.deserializePrivateKey(exact(bytes));
  const enc = exact(sealedKey.subarray(0, ENCAPSULATED_BYTES));
  const ciphertext = exact(sealedKey.subarray(ENCAPSULATED_BYTES));
  try {
    const opened = await suite.open(
      { recipientKey, enc, info: INFO },
      ciphertext,
      new TextEncoder().encode(context),
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

function keyBytes(text: string, form: RegExp, kind: 'public' | 'private'): Uint8Array {
  const bytes = Buffer.from(form.exec(text.trim())?.[1] ?? '', 'base64url');
  if (bytes.length !== KEY_BYTES)
    throw new EvidenceKeyMalformed(`this is no ${kind} key for evidence`);
  return bytes;
}

function keyIdOf(publicBytes: Uint8Array): string {
  return createHash('sha256').update(publicBytes).digest('hex').slice(0, 16);
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/** The library takes whole buffers, where a view may show a part of one. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
