import type { NumberRange } from '@rangewatch/numbering';
import type { Engine, RowColumn } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { writeRows } from '../write-rows.ts';
import type { CountDelta, FacetDeltas } from './count-deltas.ts';

/** Adds a facet's changes to its rows, in key order. */
export async function addToRows(tx: Tx, engine: Engine, deltas: FacetDeltas): Promise<void> {
  await upsertRows(tx, engine, deltas, '');
}

/** The same, answering with every row's report count as it is now. */
export function addAndReadBack(
  tx: Tx,
  engine: Engine,
  deltas: FacetDeltas,
): Promise<{ range: NumberRange; report_count: number }[]> {
  return upsertRows(tx, engine, deltas, 'returning range, report_count');
}

function upsertRows<R>(
  tx: Tx,
  engine: Engine,
  deltas: FacetDeltas,
  returning: string,
): Promise<R[]> {
  const ranges = [...deltas.byRange.keys()].toSorted();
  const reporterCount = deltas.countsPeople ? 'reporter_count' : 'null';
  return writeRows(tx, engine, {
    constants: [deltas.source, deltas.facet],
    columns: [
      { name: 'range', type: 'text', values: ranges },
      countColumn('report_count', 'reportCount', deltas, ranges),
      countColumn('number_count', 'numberCount', deltas, ranges),
      countColumn('first_number_count', 'firstNumberCount', deltas, ranges),
      ...(deltas.countsPeople
        ? [countColumn('reporter_count', 'reporterCount', deltas, ranges)]
        : []),
    ],
    statement: (rows, source, facet) => `
      insert into range_count (range, source, facet, report_count, number_count, first_number_count, reporter_count)
      select range, ${source}, ${facet}, report_count, number_count, first_number_count, ${reporterCount}
      from ${rows} as delta where true
      on conflict (range, source, facet) do update set
        report_count = range_count.report_count + excluded.report_count,
        number_count = range_count.number_count + excluded.number_count,
        first_number_count = range_count.first_number_count + excluded.first_number_count,
        reporter_count = range_count.reporter_count + excluded.reporter_count
      ${returning}`,
  });
}

function countColumn(
  name: string,
  count: keyof CountDelta,
  deltas: FacetDeltas,
  ranges: readonly NumberRange[],
): RowColumn {
  const values = ranges.map((range) => deltas.byRange.get(range)?.[count] ?? 0);
  return { name, type: 'integer', values };
}
