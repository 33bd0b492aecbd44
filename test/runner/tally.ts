/** What ran, and how it ended; a check counts as one. */
export interface Tally {
  readonly passedCount: number;
  readonly failedCount: number;
  readonly skippedCount: number;
  /** What failed, in words, for the list at the end. */
  readonly failures: readonly string[];
}

export const PASSED: Tally = { passedCount: 1, failedCount: 0, skippedCount: 0, failures: [] };

export function failed(what: string): Tally {
  return { passedCount: 0, failedCount: 1, skippedCount: 0, failures: [what] };
}

export function addUp(tallies: readonly Tally[]): Tally {
  return {
    passedCount: tallies.reduce((sum, each) => sum + each.passedCount, 0),
    failedCount: tallies.reduce((sum, each) => sum + each.failedCount, 0),
    skippedCount: tallies.reduce((sum, each) => sum + each.skippedCount, 0),
    failures: tallies.flatMap((each) => each.failures),
  };
}

/** The closing line: `12 passed, 0 failed`, and `, 3 skipped` if there were any. */
export function closingLine({ passedCount, failedCount, skippedCount }: Tally): string {
  const skipped = skippedCount > 0 ? `, ${skippedCount} skipped` : '';
  return `${passedCount} passed, ${failedCount} failed${skipped}`;
}
