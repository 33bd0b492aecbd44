import { hkdfSync } from 'node:crypto';
import { sealText, unsealText } from '../report/sealed-box.ts';

const KEY_LABEL = 'objection/v1';
const KEY_BYTES = 32;

/** Encrypts what somebody wrote, under a key for objections only, bound to its row and field. */
export function sealStatement(
  sealKey: Uint8Array,
  objectionId: string,
  statement: string,
  iv: Uint8Array,
): Uint8Array {
  return sealText(objectionKey(sealKey), ownerOf(objectionId), statement, iv);
}

/**
 * What somebody wrote, for the person who decides.
 * @throws SealBroken
 */
export function openStatement(
  sealKey: Uint8Array,
  objectionId: string,
  sealedStatement: Uint8Array,
): string {
  return unsealText(objectionKey(sealKey), ownerOf(objectionId), sealedStatement);
}

function objectionKey(sealKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sealKey, '', KEY_LABEL, KEY_BYTES));
}

function ownerOf(objectionId: string): string {
  return `${objectionId}\0statement`;
}
