import type { SignalFactRows, SignalPersonRecord } from '@rangewatch/database/readers';
import {
  type NamedCohortKey,
  type PersonCohorts,
  regionColumn,
} from '@rangewatch/statistics/signals';
import { type GrowingColumn, growingColumn, numbered } from './growing-column.ts';
import { type TextColumn, textColumn } from './text-column.ts';

export interface LoadedPersons {
  /** Pseudonyms, each with its source. */
  readonly names: TextColumn;
  readonly regionOf: Int32Array;
  readonly cohorts: PersonCohorts;
  /** By person number the place in the table; −1: not in it. */
  readonly placeOf: Int32Array;
}

const NONE = -1;

/** Persons as columns, in the order of their pseudonyms. */
export async function loadPersons(facts: SignalFactRows): Promise<LoadedPersons> {
  const { personNo: highest } = await facts.sizes();
  const placeOf = new Int32Array(highest + 1).fill(NONE);
  const names = textColumn();
  const regions = regionNumbers();
  const signedUpOn = growingColumn();
  const named = {
    invite: nameColumn('invite'),
    network: nameColumn('network'),
    device: nameColumn('device'),
    wording: nameColumn('wording'),
  };
  for await (const page of facts.persons())
    for (const person of page) {
      placeOf[person.personNo] = names.length;
      names.push(`${person.source}|${person.personRef}`);
      regions.add(person.region);
      signedUpOn.push(person.signedUpOn ?? NONE);
      for (const column of Object.values(named)) column.add(person);
    }
  return {
    names,
    regionOf: regions.values(),
    cohorts: {
      named: {
        invite: named.invite.values(),
        network: named.network.values(),
        device: named.device.values(),
        wording: named.wording.values(),
      },
      signedUpOn: signedUpOn.values(),
    },
    placeOf,
  };
}

/** Regions as `regionColumn` numbers them, without a text for every person. */
function regionNumbers() {
  const codes: (string | null)[] = [];
  const places = new Map<string | null, number>();
  const column = growingColumn();
  return {
    add(region: string | null): void {
      const place = places.get(region) ?? codes.length;
      if (place === codes.length) {
        places.set(region, place);
        codes.push(region);
      }
      column.push(place);
    },
    values(): Int32Array {
      const numbers = regionColumn(codes);
      return column.values().map((place) => numbers[place] ?? 0);
    },
  };
}

/** Cohorts of one key, numbered in the order in which they first come. */
function nameColumn(key: NamedCohortKey): {
  add(person: SignalPersonRecord): void;
  values: GrowingColumn['values'];
} {
  const places = numbered();
  const column = growingColumn();
  return {
    add(person) {
      const name = person[key];
      column.push(name === null ? NONE : places(name));
    },
    values: () => column.values(),
  };
}
