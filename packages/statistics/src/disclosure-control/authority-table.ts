import type { CountBand } from '../disclosure-policy.ts';

/** Persons from which an authority sees a cell by itself. */
export const LEAST_PERSONS = 5;

/** Exact persons of one value of one classification: a range, a province, a category. */
export interface ExactCell {
  readonly key: string;
  readonly persons: number;
}

export interface AuthorityTable {
  /** Largest first; of equals by key. */
  readonly shown: readonly ExactCell[];
  /** Persons of all other cells together; null: there are none, or too few to be shown even together. */
  readonly other: number | null;
}

/**
 * One classification for an authority: exact cells of at least five persons and one residual cell. Where the residual
 * would not be above five, the smallest shown cell goes into it: the total is known, so a merged cell can be anything
 * from nobody to the whole residual, and that must be more than five. Nothing is shown that cannot be hidden so.
 * Two classifications crossed are not protected by this: what one hides another may hold.
 * 30, 8, 3 and 2 give 30 and other 13: five alone would be too few.
 */
export function authorityTable(cells: readonly ExactCell[]): AuthorityTable {
  const shown = cells
    .filter(({ persons }) => persons >= LEAST_PERSONS)
    .toSorted((one, other) => other.persons - one.persons || (one.key < other.key ? -1 : 1));
  let other = personsOf(cells) - personsOf(shown);
  while (other > 0 && other <= LEAST_PERSONS && shown.length > 0)
    other += shown.pop()?.persons ?? 0;
  return { shown, other: other > LEAST_PERSONS ? other : null };
}

/** A count of persons elsewhere in a file for authorities: exact from five and at nobody, "1–4" between. */
export function authorityCount(persons: number): CountBand {
  const isSmall = persons > 0 && persons < LEAST_PERSONS;
  return isSmall ? { from: 1, to: LEAST_PERSONS - 1 } : { from: persons, to: persons };
}

function personsOf(cells: readonly ExactCell[]): number {
  return cells.reduce((sum, { persons }) => sum + persons, 0);
}
