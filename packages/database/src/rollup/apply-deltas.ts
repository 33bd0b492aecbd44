import { OWN_SOURCE } from '@rangewatch/schema';
import type { Engine } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { countNumbers } from './count-numbers.ts';
import { countParts } from './count-parts.ts';
import { ALL_FACET, deltaOf, isWeekFacet, weekFacet } from './count-deltas.ts';
import { addRangeKeys } from './range-keys.ts';
import { refreshPeopleAtLeast } from './people-at-least.ts';
import { numberDeltas, type ReportDelta, rangeDeltas } from './report-delta.ts';
import { applyTags } from './reporter-tags.ts';
import { addToRows } from './upsert-rows.ts';
import type { ReporterTag } from '../writers/report/new-report.ts';

/**
 * Adds reports to the rollups, or takes them back, inside the transaction that changes the reports.
 * Distinct numbers follow from the number rows themselves: a row that appears or disappears is a
 * number that was not, or is no longer, reported.
 */
export async function applyDeltas(
  tx: Tx,
  engine: Engine,
  reports: readonly ReportDelta[],
  tags: readonly ReporterTag[],
): Promise<void> {
  const sign = reports[0]?.sign ?? 1;
  const numbers = numberDeltas(reports);
  const ranges = rangeDeltas(reports);
  for (const changed of await applyTags(tx, engine, tags, sign)) {
    const facet = changed.week === null ? ALL_FACET : weekFacet(changed.week);
    const deltas = changed.isNumber ? numbers : ranges;
    deltaOf(deltas.facet(OWN_SOURCE, facet), changed.range).reporterCount += sign;
  }
  for (const facet of numbers.facets()) {
    if (!isWeekFacet(facet.facet)) {
      await addToRows(tx, engine, facet);
      continue;
    }
    const { changes, keys } = await countNumbers(tx, engine, facet, ranges);
    await countParts(tx, engine, facet.source, changes);
    await addRangeKeys(tx, engine, keys);
  }
  for (const facet of ranges.facets()) await addToRows(tx, engine, facet);
  await refreshPeopleAtLeast(tx, ranges);
  if (sign < 0) await dropEmptyRows(tx, [...numbers.ranges(), ...ranges.ranges()]);
}

/** Ranges per statement: below the parameter limits of both engines. */
const RANGES_PER_DELETE = 500;

async function dropEmptyRows(tx: Tx, ranges: readonly string[]): Promise<void> {
  for (let from = 0; from < ranges.length; from += RANGES_PER_DELETE) {
    await tx
      .deleteFrom('range_count')
      .where('range', 'in', ranges.slice(from, from + RANGES_PER_DELETE))
      .where('report_count', '=', 0)
      .execute();
  }
}
