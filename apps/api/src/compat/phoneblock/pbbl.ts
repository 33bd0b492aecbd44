/** PhoneBlock's binary list, version 1, little-endian: a header of 16 bytes, then the records of both parts. */
const MAGIC = 0x4c424250;
const VERSION = 1;
const HEADER_BYTES = 16;
const RECORD_BYTES = 8;
/** More digits than any E.164 number: the sixteenth place of a key stays empty. */
export const MOST_DIGITS = 15;
const SLOTS_PER_HALF = 8;
const HALF = 11 ** SLOTS_PER_HALF;
const KEY_SHIFT = 8n;
/** Bit 0 of a record: unwanted. Nothing that is wanted is ever listed. */
const UNWANTED = 1n;

/** How many records a file of this many bytes holds. */
export function recordsWithin(bytes: number): number {
  return Math.max(0, Math.floor((bytes - HEADER_BYTES) / RECORD_BYTES));
}

/** `exact` are numbers, `prefixes` the digits ranges share, both without `+` and of 15 digits at most, in any order. */
export function encodePbbl(exact: readonly string[], prefixes: readonly string[]): Buffer {
  const buffer = Buffer.alloc(HEADER_BYTES + RECORD_BYTES * (exact.length + prefixes.length));
  buffer.writeUInt32LE(MAGIC, 0);
  buffer.writeUInt16LE(VERSION, 4);
  buffer.writeUInt16LE(lengthBits(prefixes), 6);
  buffer.writeUInt32LE(exact.length, 8);
  buffer.writeUInt32LE(prefixes.length, 12);
  const records = [...sortedRecords(exact), ...sortedRecords(prefixes)];
  for (const [index, record] of records.entries()) {
    buffer.writeBigUInt64LE(record, HEADER_BYTES + index * RECORD_BYTES);
  }
  return buffer;
}

/** Bit n: there are prefixes of n digits. */
function lengthBits(prefixes: readonly string[]): number {
  let bits = 0;
  for (const { length } of prefixes) bits |= 1 << length;
  return bits;
}

function sortedRecords(digits: readonly string[]): BigUint64Array {
  return BigUint64Array.from(digits, recordOf).toSorted();
}

/** Sixteen places to base 11, the first digit first: 0 is empty, 1 to 10 stand for the digits 0 to 9. */
function recordOf(digits: string): bigint {
  const upper = halfKey(digits.slice(0, SLOTS_PER_HALF));
  const lower = halfKey(digits.slice(SLOTS_PER_HALF));
  return ((BigInt(upper) * BigInt(HALF) + BigInt(lower)) << KEY_SHIFT) | UNWANTED;
}

function halfKey(digits: string): number {
  let key = 0;
  for (let slot = 0; slot < SLOTS_PER_HALF; slot += 1) {
    const digit = digits.charAt(slot);
    key = key * 11 + (digit === '' ? 0 : Number(digit) + 1);
  }
  return key;
}
