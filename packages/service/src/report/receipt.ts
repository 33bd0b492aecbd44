import { createHash } from 'node:crypto';
import { type ReceiptCode, receiptCodeFromBytes } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';

/** The receipt code of a report: derived, so that the same report sent again gets the same code. */
export function receiptCodeOf(receiptKey: Uint8Array, idempotencyHash: Uint8Array): ReceiptCode {
  return receiptCodeFromBytes(keyedHash(receiptKey, 'receipt/v1', idempotencyHash));
}

/** All that is stored of a code. 130 random bits need no key against guessing. */
export function receiptHash(code: ReceiptCode): Uint8Array {
  return createHash('sha256').update(code).digest();
}
