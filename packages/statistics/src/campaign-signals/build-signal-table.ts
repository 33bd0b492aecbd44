import { rangeParts, scannedRanges } from '@rangewatch/numbering';
import { EVIDENCE_GRADES, EXPOSURE_ROUTES } from '@rangewatch/schema';
import type { NamedCohortKey, SignalExposure, SignalPerson } from './signal-person.ts';
import { listsOf } from '../numerics/lists.ts';
import type { PersonCohorts, SignalRanges, SignalTable } from './signal-table.ts';

const NONE = -1;

/** The columns of persons that are in memory one by one. */
export function buildSignalTable(persons: readonly SignalPerson[]): SignalTable {
  const campaigns = createIndex<string>();
  const ranges = createRanges();
  const calls = persons.map((person) => person.calls.map(({ from }) => ranges.numberAt(from)));
  const joined = persons.map(({ exposures }) => joinExposures(exposures));
  const flat = joined.flat();
  return {
    personCount: persons.length,
    nameOf: (person) => persons[person]?.person ?? '',
    regionOf: regionColumn(persons.map(({ region }) => region)),
    cohorts: cohortsOf(persons),
    calls: listsOf(calls),
    calledOn: Int32Array.from(persons.flatMap((person) => person.calls.map(({ on }) => on))),
    exposures: listsOf(joined.map((list) => list.map(({ campaign }) => campaigns.at(campaign)))),
    exposedOn: Int32Array.from(flat, ({ on }) => on),
    gradeOf: Uint8Array.from(flat, ({ grade }) => grade),
    routeOf: Uint8Array.from(flat, ({ route }) => route),
    campaigns: campaigns.values,
    ranges: ranges.built(),
  };
}

function cohortsOf(persons: readonly SignalPerson[]): PersonCohorts {
  const column = (key: NamedCohortKey): Int32Array => {
    const names = createIndex<string>();
    return Int32Array.from(persons, ({ cohorts }) => {
      const name = cohorts[key];
      return name === undefined ? NONE : names.at(name);
    });
  };
  return {
    named: {
      invite: column('invite'),
      network: column('network'),
      device: column('device'),
      wording: column('wording'),
    },
    signedUpOn: Int32Array.from(persons, ({ signedUpOn }) => signedUpOn ?? NONE),
  };
}

/** Regions as numbers in the order of their codes, so that neighbours stay neighbours; 0: not said. */
export function regionColumn(regions: readonly (string | null)[]): Int32Array {
  const codes = [...new Set(regions)].filter((region) => region !== null).toSorted();
  const places = new Map(codes.map((code, place) => [code, place + 1]));
  return Int32Array.from(regions, (region) => (region === null ? 0 : (places.get(region) ?? 0)));
}

interface JoinedExposure {
  readonly campaign: string;
  readonly on: number;
  readonly grade: number;
  readonly route: number;
}

/** One for each campaign: its first day and the step of that day, its best grade; the latest campaign first. */
export function joinExposures(exposures: readonly SignalExposure[]): readonly JoinedExposure[] {
  const byCampaign = new Map<string, JoinedExposure>();
  for (const { campaign, on, grade, route } of exposures) {
    if (on === null) continue;
    const next = {
      campaign,
      on,
      grade: EVIDENCE_GRADES.indexOf(grade),
      route: EXPOSURE_ROUTES.indexOf(route),
    };
    const known = byCampaign.get(campaign);
    const first = known && known.on <= on ? known : next;
    const best = Math.min(known?.grade ?? next.grade, next.grade);
    byCampaign.set(campaign, { ...first, grade: best });
  }
  return [...byCampaign.values()].toSorted(
    (one, other) => other.on - one.on || (one.campaign < other.campaign ? -1 : 1),
  );
}

function createIndex<T>(first: readonly T[] = []) {
  const values = [...first];
  const places = new Map(values.map((value, place) => [value, place]));
  return {
    values,
    at(value: T): number {
      const known = places.get(value);
      if (known !== undefined) return known;
      places.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}

function createRanges() {
  const ranges = createIndex<string>();
  const numbers = createIndex<string>();
  const containing: number[][] = [];
  return {
    numberAt(number: Parameters<typeof scannedRanges>[0]): number {
      const place = numbers.at(number);
      containing[place] ??= scannedRanges(number).map((range) => ranges.at(range));
      return place;
    },
    built: (): SignalRanges => ({
      count: ranges.values.length,
      nameOf: (range) => ranges.values[range] ?? '',
      openDigitsOf: Uint8Array.from(
        ranges.values,
        (range) => rangeParts(range as Parameters<typeof rangeParts>[0]).openDigits,
      ),
      containing: listsOf(containing),
    }),
  };
}
