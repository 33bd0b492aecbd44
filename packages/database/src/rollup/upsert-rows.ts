import type { NumberRange } from '@rangewatch/numbering';
import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';
import type { CountDelta, FacetDeltas } from './count-deltas.ts';

/** One statement that adds a facet's changes to its rows, in key order. */
export function upsertRows(engine: Engine, deltas: FacetDeltas): RawBuilder<unknown> {
  const ranges = [...deltas.byRange.keys()].toSorted();
  const rows = engine.rowsFrom('delta', [
    { name: 'range', type: 'text', values: ranges },
    countColumn('report_count', 'reportCount', deltas, ranges),
    countColumn('number_count', 'numberCount', deltas, ranges),
    countColumn('first_number_count', 'firstNumberCount', deltas, ranges),
    ...(deltas.countsPeople
      ? [countColumn('reporter_count', 'reporterCount', deltas, ranges)]
      : []),
  ]);
  const reporterCount = deltas.countsPeople ? sql`reporter_count` : sql`null`;
  return sql`
    insert into range_count (range, source, facet, report_count, number_count, first_number_count, reporter_count)
    select range, ${deltas.source}, ${deltas.facet}, report_count, number_count, first_number_count, ${reporterCount}
    from ${rows} where true
    on conflict (range, source, facet) do update set
      report_count = range_count.report_count + excluded.report_count,
      number_count = range_count.number_count + excluded.number_count,
      first_number_count = range_count.first_number_count + excluded.first_number_count,
      reporter_count = range_count.reporter_count + excluded.reporter_count`;
}

function countColumn(
  name: string,
  count: keyof CountDelta,
  deltas: FacetDeltas,
  ranges: readonly NumberRange[],
) {
  const values = ranges.map((range) => deltas.byRange.get(range)?.[count] ?? 0);
  return { name, type: 'integer' as const, values };
}
