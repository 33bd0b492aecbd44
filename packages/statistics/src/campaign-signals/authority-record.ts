import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import type { SignalRecord } from './signal-record.ts';

/** What stands for one to four persons in a record for authorities. */
const SMALL_COUNT = LEAST_PERSONS - 1;

/**
 * A record as an authority sees it: counts of one to four persons all read 4, "at most four".
 */
export function authorityRecord(record: SignalRecord): SignalRecord {
  const { confirmation, grades, routes, cohorts, rivals } = record;
  const { differenceP, ...byRoute } = routes;
  return {
    ...record,
    before: counted(record.before),
    documented: counted(record.documented),
    grades: mapped(grades, atMostSmall),
    cohorts: mapped(cohorts, (cohort) => ({ ...cohort, largest: atMostSmall(cohort.largest) })),
    rivals: rivals.map((rival) => ({ ...counted(rival), shared: atMostSmall(rival.shared) })),
    confirmation: confirmation && { ...confirmation, o: atMostSmall(confirmation.o) },
    routes: {
      ...mapped(byRoute, (route) => route && { ...route, o: atMostSmall(route.o) }),
      differenceP,
    },
  };
}

export function atMostSmall(persons: number): number {
  return persons > 0 && persons < LEAST_PERSONS ? SMALL_COUNT : persons;
}

function counted<T extends { readonly o: number }>(pair: T): T {
  return { ...pair, o: atMostSmall(pair.o) };
}

function mapped<T extends object>(values: T, change: (value: T[keyof T]) => T[keyof T]): T {
  const entries = Object.entries(values) as [string, T[keyof T]][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as T;
}
