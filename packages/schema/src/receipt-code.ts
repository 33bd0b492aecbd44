/**
 * The code that lets a reporter, and only a reporter, come back: 26 characters of Crockford's
 * base 32 (130 bits). No I, L, O or U, so that it survives being read aloud and written down.
 */
export type ReceiptCode = string & { readonly __receiptCode: never };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = new RegExp(`^[${ALPHABET}]+$`);
export const RECEIPT_CODE_LENGTH = 26;
/** Random or derived bytes a code is made from: 17 hold the 130 bits. */
export const RECEIPT_CODE_BYTES = 17;

export function receiptCodeFromBytes(bytes: Uint8Array): ReceiptCode {
  if (bytes.length < RECEIPT_CODE_BYTES) throw new RangeError('a receipt code needs 17 bytes');
  let bits = 0n;
  for (const byte of bytes.subarray(0, RECEIPT_CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < RECEIPT_CODE_LENGTH; index += 1) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code as ReceiptCode;
}

/** Reads a code as people type it: any case, spaces and dashes, O for 0, I and L for 1. Null when it is none. */
export function parseReceiptCode(text: string): ReceiptCode | null {
  return readableCode(text, RECEIPT_CODE_LENGTH) as ReceiptCode | null;
}

/** The characters of a code of that length as a person typed it; null when they are not a code. */
export function readableCode(text: string, length: number): string | null {
  if (text.length > 80) return null;
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.length === length && SIGNS.test(plain) ? plain : null;
}

/** In groups of 6, 7, 6 and 7, as printed, so that no letter stands alone: `7K3QZ9 M2HDT4V …`. */
export function displayReceiptCode(code: ReceiptCode): string {
  return code.replace(/^(.{6})(.{7})(.{6})(.{7})$/, '$1 $2 $3 $4');
}
