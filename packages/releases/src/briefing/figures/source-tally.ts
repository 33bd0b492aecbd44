import type { ReleaseRow, Source } from '@rangewatch/schema';
import type { ReportsBefore, SourceFigures } from './briefing-figures.ts';
import { isBlock } from './is-block.ts';
import { TopList } from './top-list.ts';

const MOST_RANGES = 10;
const MOST_NUMBERS = 10;

/** One source's rows on their way: its totals, and what was reported most. */
export class SourceTally {
  totals: ReleaseRow<'sources'> | null = null;
  readonly #source: Source;
  readonly #ranges = new TopList<ReleaseRow<'ranges'>>(
    MOST_RANGES,
    byReports(({ range }) => range),
  );
  readonly #numbers = new TopList<ReleaseRow<'numbers'>>(
    MOST_NUMBERS,
    byReports(({ number }) => number),
  );

  constructor(source: Source) {
    this.#source = source;
  }

  addRange(row: ReleaseRow<'ranges'>): void {
    if (isBlock(row.range, row.open_digits)) this.#ranges.add(row);
  }

  addNumber(row: ReleaseRow<'numbers'>): void {
    this.#numbers.add(row);
  }

  finish(before: ReportsBefore): SourceFigures {
    const { totals } = this;
    const [ranges, numbers] = [this.#ranges.finish(), this.#numbers.finish()];
    return { source: this.#source, totals, before, ranges, numbers };
  }
}

/** Most reports first, then by a key that no two rows share. */
export function byReports<T extends { readonly report_count: number }>(
  keyOf: (row: T) => string,
): (a: T, b: T) => number {
  return (a, b) => b.report_count - a.report_count || (keyOf(a) < keyOf(b) ? -1 : 1);
}
