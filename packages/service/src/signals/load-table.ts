import type { SignalExposureRecord, SignalFactRows } from '@rangewatch/database/readers';
import {
  joinExposures,
  type SignalExposure,
  type SignalTable,
} from '@rangewatch/statistics/signals';
import { columnByPlace, startsByPlace } from './by-place.ts';
import type { CampaignLabels } from './campaign-labels.ts';
import { growingColumn, numbered } from './growing-column.ts';
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
  const { names, regionOf, cohorts } = loaded;
  return {
    personCount: names.length,
    nameOf: (person) => names.at(person),
    regionOf,
    cohorts,
    ...(await loadCalls(facts, loaded)),
    ...(await loadExposures(facts, labels, loaded)),
    ranges: await loadRanges(facts),
  };
}

async function loadCalls(facts: SignalFactRows, { placeOf, names }: LoadedPersons) {
  const [places, numbers, days] = [growingColumn(), growingColumn(), growingColumn()];
  for await (const page of facts.calls())
    for (const { personNo, numberNo, calledOn } of page) {
      const place = placeOf[personNo] ?? -1;
      if (place < 0) continue;
      places.push(place);
      numbers.push(numberNo);
      days.push(calledOn);
    }
  const starts = startsByPlace(places, names.length);
  return {
    calls: { starts, values: columnByPlace(numbers, places, starts) },
    calledOn: columnByPlace(days, places, starts),
  };
}

async function loadExposures(
  facts: SignalFactRows,
  labels: CampaignLabels,
  { placeOf, names }: LoadedPersons,
) {
  const placeOfCampaign = numbered();
  const campaigns: string[] = [];
  const places = growingColumn();
  const [numbers, days] = [growingColumn(), growingColumn()];
  const [grades, routes] = [growingColumn(), growingColumn()];
  for await (const { personNo, exposures } of personsOf(facts.exposures(), labels)) {
    const place = placeOf[personNo] ?? -1;
    if (place < 0) continue;
    for (const { campaign, on, grade, route } of joinExposures(exposures)) {
      const number = placeOfCampaign(campaign);
      if (number === campaigns.length) campaigns.push(campaign);
      places.push(place);
      numbers.push(number);
      days.push(on);
      grades.push(grade);
      routes.push(route);
    }
  }
  const starts = startsByPlace(places, names.length);
  return {
    campaigns,
    exposures: { starts, values: columnByPlace(numbers, places, starts) },
    exposedOn: columnByPlace(days, places, starts),
    gradeOf: Uint8Array.from(columnByPlace(grades, places, starts)),
    routeOf: Uint8Array.from(columnByPlace(routes, places, starts)),
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
