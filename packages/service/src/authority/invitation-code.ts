import { createHash } from 'node:crypto';

/** Bits of a code nobody can guess. */
export const INVITATION_CODE_BYTES = 16;
const SHAPE = /^[A-Za-z0-9_-]{22}$/;

/** As it stands in the link. */
export function invitationCode(random: Uint8Array): string {
  if (random.length !== INVITATION_CODE_BYTES) throw new RangeError('a code needs 16 random bytes');
  return Buffer.from(random).toString('base64url');
}

/** All that is kept of a code; null when the text is none. */
export function invitationHash(code: string): Uint8Array | null {
  return SHAPE.test(code) ? createHash('sha256').update(code).digest() : null;
}
