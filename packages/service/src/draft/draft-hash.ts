import { hkdfSync } from 'node:crypto';
import type { ResumeCode } from '@rangewatch/schema';
import { keyedHash } from '../report/keyed-hash.ts';

const SEAL_KEY_BYTES = 32;

/** All that is stored of a resume code: who owns a draft and what belongs to it. */
export function draftHash(draftKey: Uint8Array, code: ResumeCode): Uint8Array {
  return keyedHash(draftKey, 'draft/v1', code);
}

/**
 * The key a draft is sealed with. It takes the deployment's key and the code, which is not kept: neither the
 * database nor the database with all its keys opens a draft.
 */
export function draftSealKey(draftKey: Uint8Array, code: ResumeCode): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', draftKey, code, 'draft-seal/v1', SEAL_KEY_BYTES));
}
