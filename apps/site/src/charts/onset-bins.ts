/** Persons first called from `from` to `to` days after they gave their number; null: not shown by themselves. */
export interface OnsetBin {
  readonly from: number;
  readonly to: number;
  readonly persons: number | null;
}

const BIN_DAYS = 5;
const ONSET_BINS = 12;

/** Sixty days in fives. */
export function onsetBins(
  days: readonly number[],
  shown: (counts: readonly number[]) => readonly (number | null)[],
): readonly OnsetBin[] {
  const counts = Array.from(
    { length: ONSET_BINS },
    (_, bin) => days.filter((day) => binOf(day) === bin).length,
  );
  return shown(counts).map((persons, bin) => ({
    from: bin * BIN_DAYS + 1,
    to: (bin + 1) * BIN_DAYS,
    persons,
  }));
}

function binOf(day: number): number {
  return Math.min(ONSET_BINS - 1, Math.max(0, Math.ceil(day / BIN_DAYS) - 1));
}
