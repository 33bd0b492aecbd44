import type { SignalExposureRecord, SignalFactRows } from '@rangewatch/database/readers';
import {
  joinExposures,
  type SignalExposure,
  type SignalTable,
} from '@rangewatch/statistics/signals';
import { rowsByPlace } from './by-place.ts';
import type { CampaignLabels } from './campaign-labels.ts';
import { numbered } from './growing-column.ts';
import { type LoadedPersons, loadPersons } from './load-persons.ts';
import { loadRanges } from './load-ranges.ts';
import { signalExposure } from './signal-person-of.ts';

/**
 * Everything that is judged, in columns; persons in the order of their pseudonyms, however they came. Rows are put
 * into columns as they arrive: twenty million calls never stand in memory as objects.
 */
export async function loadTable(
  facts: SignalFactRows,
  labels: CampaignLabels,
): Promise<SignalTable> {
  const loaded = await loadPersons(facts);
  const { persons, regionOf, cohorts } = loaded;
  return {
    personCount: persons.length,
    persons,
    regionOf,
    cohorts,
    ...(await loadCalls(facts, loaded)),
    ...(await loadExposures(facts, labels, loaded)),
    ranges: await loadRanges(facts),
  };
}

async function loadCalls(facts: SignalFactRows, { placeOf, persons }: LoadedPersons) {
  const rows = rowsByPlace(2);
  for await (const page of facts.calls())
    for (const { personNo, numberNo, calledOn } of page) {
      const place = placeOf[personNo] ?? -1;
      if (place >= 0) rows.push(place, [numberNo, calledOn]);
    }
  const { starts, columns } = rows.sorted(persons.length);
  const [values, calledOn] = columns;
  return {
    calls: { starts, values: values ?? new Int32Array() },
    calledOn: calledOn ?? new Int32Array(),
  };
}

async function loadExposures(
  facts: SignalFactRows,
  labels: CampaignLabels,
  { placeOf, persons }: LoadedPersons,
) {
  const placeOfCampaign = numbered();
  const campaigns: string[] = [];
  const rows = rowsByPlace(4);
  for await (const { personNo, exposures } of personsOf(facts.exposures(), labels)) {
    const place = placeOf[personNo] ?? -1;
    if (place < 0) continue;
    for (const { campaign, on, grade, route } of joinExposures(exposures)) {
      const number = placeOfCampaign(campaign);
      if (number === campaigns.length) campaigns.push(campaign);
      rows.push(place, [number, on, grade, route]);
    }
  }
  const { starts, columns } = rows.sorted(persons.length);
  const [values, exposedOn, grades, routes] = columns;
  return {
    campaigns,
    exposures: { starts, values: values ?? new Int32Array() },
    exposedOn: exposedOn ?? new Int32Array(),
    gradeOf: Uint8Array.from(grades ?? []),
    routeOf: Uint8Array.from(routes ?? []),
  };
}

/** Exposures of one person after another. */
async function* personsOf(
  pages: AsyncIterable<readonly SignalExposureRecord[]>,
  labels: CampaignLabels,
): AsyncGenerator<{ readonly personNo: number; readonly exposures: readonly SignalExposure[] }> {
  for await (const page of pages)
    for (const [personNo, rows] of Map.groupBy(page, (row) => row.personNo))
      yield { personNo, exposures: rows.map((row) => signalExposure(row, labels)) };
}
