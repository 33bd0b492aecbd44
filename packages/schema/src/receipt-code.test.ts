import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  displayReceiptCode,
  parseReceiptCode,
  RECEIPT_CODE_BYTES,
  type ReceiptCode,
  receiptCodeFromBytes,
} from './receipt-code.ts';

const bytes = fc.uint8Array({ minLength: RECEIPT_CODE_BYTES, maxLength: RECEIPT_CODE_BYTES });
const code = bytes.map(receiptCodeFromBytes);

describe('a receipt code', () => {
  test('comes back from its printed form', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(parseReceiptCode(made)).toBe(made);
        expect(parseReceiptCode(displayReceiptCode(made))).toBe(made);
      }),
    );
  });

  test('is printed in groups of which none is a single letter', () => {
    fc.assert(
      fc.property(code, (made) => {
        const groups = displayReceiptCode(made).split(' ');
        expect(groups.map((group) => group.length)).toEqual([6, 7, 6, 7]);
      }),
    );
  });

  test('comes back from what people make of it', () => {
    const slips: ((text: string) => string)[] = [
      (text) => text.toLowerCase(),
      (text) => text.replaceAll('0', 'O'),
      (text) => text.replaceAll('0', 'o'),
      (text) => text.replaceAll('1', 'I'),
      (text) => text.replaceAll('1', 'l'),
      (text) => (text.match(/.{1,4}/g) ?? []).join('-'),
      (text) => (text.match(/.{1,4}/g) ?? []).join(' – '),
      (text) => `  ${text}\n`,
      (text) =>
        Array.from(text, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)).join(
          '',
        ),
    ];
    fc.assert(
      fc.property(code, fc.constantFrom(...slips), (made, slip) => {
        expect(parseReceiptCode(slip(made))).toBe(made);
      }),
    );
  });

  test('is none when a character is missing, too many, or no character of a code', () => {
    const made = receiptCodeFromBytes(new Uint8Array(RECEIPT_CODE_BYTES).fill(7));
    expect(parseReceiptCode(made.slice(1))).toBeNull();
    expect(parseReceiptCode(`${made}0`)).toBeNull();
    expect(parseReceiptCode(`U${made.slice(1)}`)).toBeNull();
    expect(parseReceiptCode(`\u{1F4DE}${made.slice(2)}`)).toBeNull();
    expect(parseReceiptCode('')).toBeNull();
    expect(parseReceiptCode('0 '.repeat(1_000_000))).toBeNull();
  });

  test('carries exactly 130 bits: each of the last 130 changes it, the first six do not', () => {
    const zero = receiptCodeFromBytes(new Uint8Array(RECEIPT_CODE_BYTES));
    const codes = new Set<ReceiptCode>();
    for (let bit = 0; bit < RECEIPT_CODE_BYTES * 8; bit += 1) {
      const flipped = new Uint8Array(RECEIPT_CODE_BYTES);
      flipped[Math.floor(bit / 8)] = 128 >> (bit % 8);
      codes.add(receiptCodeFromBytes(flipped));
    }
    codes.delete(zero);
    expect(codes.size).toBe(130);
  });

  test('has 26 characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      }),
    );
  });

  test('needs 17 bytes', () => {
    expect(() => receiptCodeFromBytes(new Uint8Array(16))).toThrow(RangeError);
  });
});
