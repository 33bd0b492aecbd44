import type { NumberRange } from '@rangewatch/numbering';
import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import type { CountedReports } from './counted-reports.ts';
import { Tally } from './tally.ts';

/** The figure something is taken from: the week's total, or that of one range; `range` null: of no block that is public. */
export type Whole = 'week' | { readonly range: NumberRange | null };

/** What two figures leave when one is taken from the other: the reports of a whole that are not of a campaign. */
export class LeftOver {
  readonly #whole: Whole;
  readonly #taken: ReadonlySet<string>;
  readonly #tally = new Tally();

  constructor(whole: Whole, taken: ReadonlySet<string>) {
    this.#whole = whole;
    this.#taken = taken;
  }

  add(reports: CountedReports, range: NumberRange | null): void {
    if (this.#whole !== 'week' && this.#whole.range !== range) return;
    if (reports.reportId === null || this.#taken.has(reports.reportId)) return;
    this.#tally.add(reports, false);
  }

  /** Whether more than five people are left: then whatever else is left does not matter. */
  get isMany(): boolean {
    return this.#tally.peopleAtLeast > LEAST_PERSONS;
  }

  get isNobody(): boolean {
    return this.#tally.reportCount === 0;
  }
}

/** All that might be left in a week, by name. */
export class LeftOvers {
  readonly #open: Map<string, LeftOver>;

  constructor(watched: Iterable<readonly [string, LeftOver]>) {
    this.#open = new Map(watched);
  }

  /** Most have enough after a few reports and need not be looked at again. */
  add(reports: CountedReports, range: NumberRange | null): void {
    for (const [name, leftOver] of this.#open) {
      leftOver.add(reports, range);
      if (leftOver.isMany) this.#open.delete(name);
    }
  }

  /** Whether nobody is left, or more than five people. */
  isSafe(name: string): boolean {
    return this.#open.get(name)?.isNobody ?? true;
  }
}
