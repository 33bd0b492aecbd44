import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { TokenScope } from '@rangewatch/schema';

/** Bits of a token nobody can guess. */
export const TOKEN_SECRET_BYTES = 32;

/** Clients of PhoneBlock know its tokens by `pbt_`. */
const PREFIXES: Readonly<Record<TokenScope, string>> = {
  'read:summary': 'rw_',
  phoneblock: 'pbt_',
  'phoneblock:read': 'pbt_',
  authority: 'rw_',
};
const SHAPE = /^(?:rw|pbt)_([0-9a-f]{64})([0-9a-f]{8})$/;

/**
 * `rw_` or `pbt_`, the secret in hex and its CRC-32: a scanner finds a token in a public text by its form alone,
 * and a mistyped one is refused without asking the database.
 */
export function tokenText(secret: Uint8Array, scope: TokenScope): string {
  if (secret.length !== TOKEN_SECRET_BYTES) throw new RangeError('a token needs 32 random bytes');
  const body = Buffer.from(secret).toString('hex');
  return `${PREFIXES[scope]}${body}${checksumOf(body)}`;
}

export function isTokenText(text: string): boolean {
  const match = SHAPE.exec(text);
  return match?.[1] !== undefined && checksumOf(match[1]) === match[2];
}

function checksumOf(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

/** All that is kept of a token. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
