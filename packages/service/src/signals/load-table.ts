import type { SignalFactRows, SignalPersonRecord } from '@rangewatch/database/readers';
import {
  joinExposures,
  regionColumn,
  type NamedCohortKey,
  type SignalExposure,
  type SignalTable,
} from '@rangewatch/statistics/signals';
import type { CampaignLabels } from './campaign-labels.ts';
import { growingColumn } from './growing-column.ts';
import { loadRanges } from './load-ranges.ts';
import { signalExposure } from './signal-person-of.ts';

/** Everything that is judged, in columns; persons in the order of their pseudonyms, however they came. */
export async function loadTable(
  facts: SignalFactRows,
  labels: CampaignLabels,
): Promise<SignalTable> {
  const persons = await loadPersons(facts);
  const placeOf = placesOf(persons, (await facts.sizes()).personNo);
  const exposures = await loadExposures(facts, labels, placeOf, persons.length);
  return {
    personCount: persons.length,
    persons: persons.map(({ source, personRef }) => `${source}|${personRef}`),
    ...personColumns(persons),
    ...(await loadCalls(facts, placeOf, persons.length)),
    ...exposures,
    ranges: await loadRanges(facts),
  };
}

async function loadPersons(facts: SignalFactRows): Promise<SignalPersonRecord[]> {
  const persons: SignalPersonRecord[] = [];
  for await (const page of facts.persons()) for (const person of page) persons.push(person);
  return persons;
}

/** By person number the place in the table; −1: not in it. */
function placesOf(persons: readonly SignalPersonRecord[], highest: number): Int32Array {
  const places = new Int32Array(highest + 1).fill(-1);
  for (const [place, { personNo }] of persons.entries()) places[personNo] = place;
  return places;
}

function personColumns(persons: readonly SignalPersonRecord[]) {
  const column = (key: NamedCohortKey): Int32Array => {
    const names = numbered<string>();
    return Int32Array.from(persons, (person) => {
      const name = person[key];
      return name === null ? -1 : names(name);
    });
  };
  return {
    regionOf: regionColumn(persons.map(({ region }) => region)),
    cohorts: {
      named: {
        invite: column('invite'),
        network: column('network'),
        device: column('device'),
        wording: column('wording'),
      },
      signedUpOn: Int32Array.from(persons, ({ signedUpOn }) => signedUpOn ?? -1),
    },
  };
}

function numbered<T>(): (value: T) => number {
  const places = new Map<T, number>();
  return (value) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
}

/** Rows arrive by person number; they are put in the table's order. */
async function loadCalls(facts: SignalFactRows, placeOf: Int32Array, personCount: number) {
  const [places, numbers, days] = [growingColumn(), growingColumn(), growingColumn()];
  for await (const page of facts.calls())
    for (const { personNo, numberNo, calledOn } of page) {
      const place = placeOf[personNo] ?? -1;
      if (place < 0) continue;
      places.push(place);
      numbers.push(numberNo);
      days.push(calledOn);
    }
  const starts = startsOf(places.values(), personCount);
  const values = new Int32Array(numbers.length);
  const calledOn = new Int32Array(days.length);
  const next = starts.slice();
  const [number, day] = [numbers.values(), days.values()];
  for (const [at, place] of places.values().entries()) {
    const to = next[place] ?? 0;
    values[to] = number[at] ?? 0;
    calledOn[to] = day[at] ?? 0;
    next[place] = to + 1;
  }
  return { calls: { starts, values }, calledOn };
}

function startsOf(places: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

async function loadExposures(
  facts: SignalFactRows,
  labels: CampaignLabels,
  placeOf: Int32Array,
  personCount: number,
) {
  const said: (SignalExposure[] | undefined)[] = Array.from({ length: personCount });
  for await (const page of facts.exposures())
    for (const row of page) {
      const place = placeOf[row.personNo] ?? -1;
      if (place < 0) continue;
      const list = said[place] ?? [];
      list.push(signalExposure(row, labels));
      said[place] = list;
    }
  return exposureColumns(said);
}

function exposureColumns(said: readonly (SignalExposure[] | undefined)[]) {
  const campaigns: string[] = [];
  const placeOf = numbered<string>();
  const starts = new Int32Array(said.length + 1);
  const columns = [growingColumn(), growingColumn(), growingColumn(), growingColumn()] as const;
  for (const [person, list] of said.entries()) {
    for (const { campaign, on, grade, route } of joinExposures(list ?? [])) {
      const place = placeOf(campaign);
      if (place === campaigns.length) campaigns.push(campaign);
      for (const [at, value] of [place, on, grade, route].entries()) columns[at]?.push(value);
    }
    starts[person + 1] = columns[0].length;
  }
  const [values, exposedOn, grades, routes] = columns.map((column) => column.values());
  return {
    campaigns,
    exposures: { starts, values: values ?? new Int32Array() },
    exposedOn: exposedOn ?? new Int32Array(),
    gradeOf: Uint8Array.from(grades ?? []),
    routeOf: Uint8Array.from(routes ?? []),
  };
}
