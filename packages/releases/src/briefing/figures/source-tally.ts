import { isBlock, type ReleaseRow, type Source, type Week } from '@rangewatch/schema';
import type { RangeFigures, ReportsBefore, SourceFigures } from './briefing-figures.ts';
import { categoryTrends } from './category-trends.ts';
import { PlaceTally } from './place-tally.ts';
import { SeriesTally } from './series-tally.ts';
import { TopList } from './top-list.ts';

const MOST_RANGES = 10;
const MOST_NUMBERS = 10;

/** One source's rows on their way: its totals, and what was reported most. */
export class SourceTally {
  totals: ReleaseRow<'sources'> | null = null;
  readonly #source: Source;
  readonly #ranges = new TopList<BlockParts>(
    MOST_RANGES,
    byReports(({ range }) => range),
  );
  readonly #numbers = new TopList<ReleaseRow<'numbers'>>(
    MOST_NUMBERS,
    byReports(({ number }) => number),
  );

  readonly #places = new PlaceTally();
  readonly #series: SeriesTally;
  /** The block whose parts come next: rows come in the order of their ranges. */
  #block: BlockParts | null = null;

  constructor(source: Source, week: Week) {
    this.#source = source;
    this.#series = new SeriesTally(week);
  }

  addRange(row: ReleaseRow<'ranges'>): void {
    if (isBlock(row.range, row.open_digits)) {
      this.#block = { ...row, parts: Array.from({ length: 10 }, () => null) };
      this.#ranges.add(this.#block);
      this.#places.add(row);
    } else if (this.#block) addPart(this.#block, row);
  }

  addWeek(row: ReleaseRow<'weekly'>): void {
    this.#series.add(row);
  }

  addNumber(row: ReleaseRow<'numbers'>): void {
    this.#numbers.add(row);
  }

  finish(before: ReportsBefore): SourceFigures {
    const { totals } = this;
    const series = this.#series.finish();
    const [ranges, numbers] = [this.#ranges.finish(), this.#numbers.finish()];
    return {
      source: this.#source,
      totals,
      before,
      ranges,
      numbers,
      places: this.#places.finish(),
      series,
      trends: categoryTrends(this.#series.weeks(), this.#series.all(), series.countsAre),
    };
  }
}

type BlockParts = RangeFigures & { readonly parts: (number | null)[] };

/** Takes a row for a part of the block where it is the block with one more digit. */
function addPart(block: BlockParts, { range, open_digits, report_count }: ReleaseRow<'ranges'>) {
  if (open_digits !== block.open_digits - 1) return;
  const digits = range.replaceAll('*', '');
  if (!digits.startsWith(block.range.replaceAll('*', ''))) return;
  block.parts[Number(digits.at(-1))] = report_count;
}

/** Most reports first, then by a key that no two rows share. */
export function byReports<T extends { readonly report_count: number }>(
  keyOf: (row: T) => string,
): (a: T, b: T) => number {
  return (a, b) => b.report_count - a.report_count || (keyOf(a) < keyOf(b) ? -1 : 1);
}
