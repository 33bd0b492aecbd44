import type { Week } from '@rangewatch/schema';
import type { Disclosure } from './disclosure-policy.ts';
import type { RangeCount } from './hot-range.ts';
import { type ExactRangeCount, protectWeekRange } from './protect-week.ts';

/**
 * A week's counts as its release shows them: official ones exact, our own as lower edges of bands, and
 * without the ranges that are hidden. What is derived from these, such as the hot ranges anyone may see, says
 * nothing that the released files do not, and anyone can derive it from them.
 */
export async function* publishedCounts(
  week: Week,
  counts: AsyncIterable<ExactRangeCount> | Iterable<ExactRangeCount>,
  disclosure: Disclosure,
): AsyncGenerator<RangeCount> {
  for await (const count of counts) {
    const shown = protectWeekRange(week, count, disclosure);
    if (!shown) continue;
    const { range, source } = count;
    yield {
      range,
      source,
      reportCount: shown.row.report_count,
      reporterCount: shown.row.reporter_count,
      numberCount: shown.table === 'numbers' ? 1 : shown.row.number_count,
    };
  }
}
