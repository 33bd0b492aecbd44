import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { TokenScope } from '@rangewatch/schema';

/** Bits of a token nobody can guess. */
export const TOKEN_SECRET_BYTES = 32;

/** Clients of PhoneBlock know its tokens by `pbt_`. */
const PREFIXES: Readonly<Record<TokenScope, string>> = {
  'read:summary': 'rw_',
  read: 'rw_',
  phoneblock: 'pbt_',
  'phoneblock:read': 'pbt_',
  authority: 'rw_',
};
/** Tells what a browser holds for a signed-in person from a machine's token. */
const SESSION_PREFIX = 'rws_';
const SHAPE = /^(?:rws?|pbt)_([0-9a-f]{64})([0-9a-f]{8})$/;

/**
 * `rw_` or `pbt_`, the secret in hex and its CRC-32: a scanner finds a token in a public text by its form alone,
 * and a mistyped one is refused without asking the database.
 */
export function tokenText(secret: Uint8Array, scope: TokenScope): string {
  return withChecksum(PREFIXES[scope], secret);
}

/** What stands for a person who is signed in, of the same shape. */
export function sessionText(secret: Uint8Array): string {
  return withChecksum(SESSION_PREFIX, secret);
}

function withChecksum(prefix: string, secret: Uint8Array): string {
  if (secret.length !== TOKEN_SECRET_BYTES) throw new RangeError('a token needs 32 random bytes');
  const body = Buffer.from(secret).toString('hex');
  return `${prefix}${body}${checksumOf(body)}`;
}

export function isTokenText(text: string): boolean {
  const match = SHAPE.exec(text);
  return match?.[1] !== undefined && checksumOf(match[1]) === match[2];
}

export function isSessionText(text: string): boolean {
  return text.startsWith(SESSION_PREFIX) && isTokenText(text);
}

function checksumOf(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

/** All that is kept of a token. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
