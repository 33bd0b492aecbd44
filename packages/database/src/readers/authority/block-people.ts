import type { NumberRange } from '@rangewatch/numbering';
import { OWN_SOURCE, type Week } from '@rangewatch/schema';
import { weekFacet } from '../../rollup/count-deltas.ts';
import type { Db } from '../../tables.ts';
import type { BlockPeople } from './authority-counts.ts';

const RANGES_PER_QUERY = 500;

/** Reports and people of ranges in a week, as the rollup counts them; those without are absent. */
export async function blockPeople(
  db: Db,
  week: Week,
  ranges: readonly NumberRange[],
): Promise<ReadonlyMap<NumberRange, BlockPeople>> {
  const asked = [...new Set(ranges)];
  const found = new Map<NumberRange, BlockPeople>();
  for (let from = 0; from < asked.length; from += RANGES_PER_QUERY) {
    const rows = await db
      .selectFrom('range_count')
      .select(['range', 'report_count', 'reporter_count'])
      .where('range', 'in', asked.slice(from, from + RANGES_PER_QUERY))
      .where('source', '=', OWN_SOURCE)
      .where('facet', '=', weekFacet(week))
      .execute();
    for (const row of rows) {
      const range = row.range as NumberRange;
      const { report_count: reportCount, reporter_count: reporterCount } = row;
      if (reporterCount !== null) found.set(range, { range, reportCount, reporterCount });
    }
  }
  return found;
}
