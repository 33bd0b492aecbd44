import { CATEGORIES, type Category, type Week } from '@rangewatch/schema';

/** A rollup row as an import of one week leaves it. */
export interface WeekRollup {
  readonly range: string;
  readonly facet: string;
  readonly reportCount: number;
  readonly numberCount: number;
}

/** In the order of their facets. */
const SORTED = CATEGORIES.toSorted();
const PLACES = 32;
/** A North American number with its calling code, and the widest range around it. */
const DIGITS = 11;
const WIDEST = 8;

/** Complaints as numbers that sort by number and category: five million need 40 MB. */
export class WeekComplaints {
  readonly #sortKeys: Float64Array;
  #count = 0;

  constructor(rowCount: number) {
    this.#sortKeys = new Float64Array(rowCount);
  }

  add(number: string, category: Category): void {
    this.#sortKeys[this.#count] = Number(number) * PLACES + SORTED.indexOf(category);
    this.#count += 1;
  }

  /** Every row of the rollup that the complaints of one week come to, width by width, each in key order. */
  *rollups(week: Week): Generator<WeekRollup> {
    this.#sortKeys.sort();
    for (let open = WIDEST; open >= 0; open -= 1) yield* this.#ofWidth(open, `week:${week}`);
  }

  *#ofWidth(open: number, weekFacet: string): Generator<WeekRollup> {
    let tally = new Tally(-1, open);
    for (const key of this.#sortKeys) {
      const number = Math.floor(key / PLACES);
      const prefix = Math.floor(number / 10 ** open);
      if (prefix !== tally.prefix) {
        yield* tally.rows(weekFacet);
        tally = new Tally(prefix, open);
      }
      tally.add(number, key % PLACES);
    }
    yield* tally.rows(weekFacet);
  }
}

class Tally {
  readonly prefix: number;
  readonly #open: number;
  readonly #categories = new Uint32Array(SORTED.length);
  #reports = 0;
  #numbers = 0;
  #last = -1;

  constructor(prefix: number, open: number) {
    this.prefix = prefix;
    this.#open = open;
  }

  add(number: number, category: number): void {
    this.#reports += 1;
    this.#categories[category] = (this.#categories[category] ?? 0) + 1;
    if (number !== this.#last) this.#numbers += 1;
    this.#last = number;
  }

  *rows(weekFacet: string): Generator<WeekRollup> {
    if (this.#reports === 0) return;
    const range = String(this.prefix).padEnd(DIGITS, '*');
    for (const [at, reportCount] of this.#categories.entries()) {
      const facet = `category:${SORTED[at]}`;
      if (reportCount > 0) yield { range, facet, reportCount, numberCount: 0 };
    }
    // The row of a number does not count itself.
    const numberCount = this.#open === 0 ? 0 : this.#numbers;
    yield { range, facet: weekFacet, reportCount: this.#reports, numberCount };
  }
}
