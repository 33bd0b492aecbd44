import type { CountReading, ReleaseRow } from '@rangewatch/schema';
import type { PlaceFigures } from './briefing-figures.ts';
import type { Selection } from './top-list.ts';

const MOST_PLACES = 10;

/**
 * Adds up the numbers of blocks by region. No two blocks share a number, so these sums are counts; sums of reports
 * would count a report of two blocks twice. They are made from released rows alone and say no more than these.
 */
export class PlaceTally {
  readonly #numbers = new Map<string | null, number>();
  #countsAre: CountReading = 'exact';

  /** @param row of a block */
  add({ place, number_count, counts_are }: ReleaseRow<'ranges'>): void {
    this.#numbers.set(place, (this.#numbers.get(place) ?? 0) + number_count);
    this.#countsAre = counts_are;
  }

  /** Most numbers first, then by code; what has no region comes last. */
  finish(): Selection<PlaceFigures> {
    const all = [...this.#numbers].map(([place, numberCount]) => ({
      place,
      numberCount,
      countsAre: this.#countsAre,
    }));
    const known = all.filter(({ place }) => place !== null).toSorted(byNumbers);
    const unknown = all.filter(({ place }) => place === null);
    return { shown: [...known.slice(0, MOST_PLACES), ...unknown], total: all.length };
  }
}

function byNumbers(a: PlaceFigures, b: PlaceFigures): number {
  return b.numberCount - a.numberCount || ((a.place ?? '') < (b.place ?? '') ? -1 : 1);
}
