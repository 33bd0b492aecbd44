import { type ReceiptCode, receiptCodeFromBytes } from '@rangewatch/schema';
import { keyedHash } from '../report/keyed-hash.ts';

/** The receipt code of an objection: derived, so that the same objection sent again gets the same code. */
export function objectionReceiptCodeOf(
  receiptKey: Uint8Array,
  idempotencyHash: Uint8Array,
): ReceiptCode {
  return receiptCodeFromBytes(keyedHash(receiptKey, 'receipt/objection/v1', idempotencyHash));
}
