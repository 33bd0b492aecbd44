import { createHash } from 'node:crypto';

/** Kinds of entry the record appends; never updated, never deleted, corrections are new entries. */
export const LEDGER_ENTRY_TYPES = [
  'report',
  'withdraw',
  'import',
  'release',
  'evidence',
  'authority',
  'canary',
] as const;
export type LedgerEntryType = (typeof LEDGER_ENTRY_TYPES)[number];

export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** One entry. `commit` is `SHA-256(salt ‖ canonical fields)` in hex: it reveals nothing while the salt is secret or erased. */
export interface LedgerEntry {
  readonly v: 1;
  readonly type: LedgerEntryType;
  readonly week: string;
  readonly commit: string;
}

/** Bytes of random salt per entry; the fields alone are guessable. */
export const LEAF_SALT_BYTES = 32;

/**
 * JSON with keys in the order of their UTF-16 code units and no white space, as RFC 8785 has it, so that
 * every engine and language hashes the same bytes.
 * @throws RangeError for a number that JSON cannot write.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('JSON has no such number');
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value as { readonly [key: string]: CanonicalValue }).toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/**
 * Commits to fields without showing them.
 * @throws RangeError when the salt is shorter than 32 bytes.
 */
export function commitTo(fields: CanonicalValue, salt: Uint8Array): string {
  if (salt.length < LEAF_SALT_BYTES) throw new RangeError('a commitment needs a salt of 32 bytes');
  return createHash('sha256').update(salt).update(canonicalJson(fields)).digest('hex');
}

export function buildLedgerEntry(
  type: LedgerEntryType,
  week: string,
  fields: CanonicalValue,
  salt: Uint8Array,
): LedgerEntry {
  return { v: 1, type, week, commit: commitTo(fields, salt) };
}

/** The bytes a leaf hashes. */
export function encodeLedgerEntry(entry: LedgerEntry): string {
  return canonicalJson({ ...entry });
}

/** RFC 6962 leaf hash: `SHA-256(0x00 ‖ entry)`. */
export function leafHash(encodedEntry: string): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(0)).update(encodedEntry).digest();
}
