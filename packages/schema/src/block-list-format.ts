/** What files of one format can hold. What they cannot is left out, and what lies inside it stays. */
export interface BlockListCapacity {
  /** Open digits of the widest range that can be written. */
  readonly widestOpenDigits: number;
  /** Whether there is a way to write service numbers, which have no calling code. */
  readonly holdsServiceNumbers: boolean;
  /** Single numbers, ranges counted by all they hold. */
  readonly mostNumbers: number;
}

/** Why an entry of the list is not in a file. */
export type LeftOutReason = 'too_wide' | 'service_number' | 'no_room';

const UNLIMITED = Number.POSITIVE_INFINITY;
const EVERYTHING: BlockListCapacity = {
  widestOpenDigits: UNLIMITED,
  holdsServiceNumbers: true,
  mostNumbers: UNLIMITED,
};

/** Every format block lists are handed out in. */
export const BLOCK_LIST_CAPACITY = {
  txt: EVERYTHING,
  csv: EVERYTHING,
  regex: EVERYTHING,
  saracroche: EVERYTHING,
  /** Its rules do not know the length of a number, and short numbers begin like long ones. */
  callfilter: { ...EVERYTHING, holdsServiceNumbers: false },
  /** Address books know no wildcards: a thousand numbers would be a thousand lines of a contact. */
  vcf: { ...EVERYTHING, widestOpenDigits: 2, holdsServiceNumbers: false },
  /** What an iPhone's call directory takes: numbers with a calling code, written out. */
  ios: { ...EVERYTHING, holdsServiceNumbers: false, mostNumbers: 2_000_000 },
  asterisk: EVERYTHING,
  json: EVERYTHING,
} as const satisfies Record<string, BlockListCapacity>;

export type BlockListFormatName = keyof typeof BLOCK_LIST_CAPACITY;

/**
 * Null when the format can write a range of this shape, as `rangeParts` tells it; whether there is room for it is
 * another question.
 */
export function whyNotWritten(
  { scope, openDigits }: { readonly scope: string | null; readonly openDigits: number },
  { widestOpenDigits, holdsServiceNumbers }: BlockListCapacity,
): Exclude<LeftOutReason, 'no_room'> | null {
  if (scope !== null && !holdsServiceNumbers) return 'service_number';
  return openDigits > widestOpenDigits ? 'too_wide' : null;
}
