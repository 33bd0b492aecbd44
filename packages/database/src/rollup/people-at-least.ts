import { childRanges, type NumberRange, rangeParts } from '@rangewatch/numbering';
import { countsPeopleExactly, OWN_SOURCE } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../tables.ts';
import type { CountDeltas } from './count-deltas.ts';

/**
 * Ranges without tags of their own say "at least": the people of their largest part. Each part is
 * one of ten rows below, so the cost is the same however many numbers the range holds.
 */
export async function refreshPeopleAtLeast(tx: Tx, ranges: CountDeltas): Promise<void> {
  for (const range of widths(ranges)) {
    await sql`
      update range_count set reporter_count = coalesce((
        select max(part.reporter_count) from range_count as part
        where part.range in (${sql.join(childRanges(range))})
          and part.source = range_count.source and part.facet = range_count.facet), 0)
      where range = ${range} and source = ${OWN_SOURCE} and reporter_count is not null`.execute(tx);
  }
}

/** Narrow before wide: a wide range reads what the narrower one has just become. */
function widths(ranges: CountDeltas): NumberRange[] {
  const touched = ranges
    .facets()
    .filter((facet) => facet.countsPeople)
    .flatMap((facet) => [...facet.byRange.keys()].filter((range) => !countsPeopleExactly(range)));
  return [...new Set(touched)].toSorted(
    (a, b) => rangeParts(a).openDigits - rangeParts(b).openDigits,
  );
}
