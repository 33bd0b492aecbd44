import type { SignalFactRows, SignalPersonRecord } from '@rangewatch/database/readers';
import {
  type NamedCohortKey,
  type PersonCohorts,
  regionColumn,
} from '@rangewatch/statistics/signals';
import { type GrowingColumn, growingColumn, numbered } from './growing-column.ts';

export interface LoadedPersons {
  readonly persons: readonly string[];
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
  const persons: string[] = [];
  const regions: (string | null)[] = [];
  const signedUpOn = growingColumn();
  const named = {
    invite: nameColumn('invite'),
    network: nameColumn('network'),
    device: nameColumn('device'),
    wording: nameColumn('wording'),
  };
  for await (const page of facts.persons())
    for (const person of page) {
      placeOf[person.personNo] = persons.length;
      persons.push(`${person.source}|${person.personRef}`);
      regions.push(person.region);
      signedUpOn.push(person.signedUpOn ?? NONE);
      for (const column of Object.values(named)) column.add(person);
    }
  return {
    persons,
    regionOf: regionColumn(regions),
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
