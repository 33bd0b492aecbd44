import { EVIDENCE_GRADES, EXPOSURE_ROUTES, type ExposureRoute } from '@rangewatch/schema';
import type { CalledPerson, PairFacts, StratumMargin } from '../robustness/called-persons.ts';
import { type CampaignExposed, countPerStratum, type ExposedPerson } from './campaign-exposed.ts';
import { daysCalledFrom } from './person-calls.ts';
import { SIGN_UP_WINDOW_DAYS } from './signal-policy.ts';
import type { NamedCohortKey } from './signal-person.ts';
import type { SignalView } from './signal-view.ts';

/** Exposed persons of a pair who were called from its range, with the days of it. */
export interface PairPerson extends ExposedPerson {
  readonly firstOn: number;
  readonly lastOn: number;
}

/** Exposed persons called from the range at any time of the run, also before they gave their number. */
export function pairPersons(
  view: SignalView,
  { persons }: CampaignExposed,
  range: number,
): PairPerson[] {
  return persons.flatMap((person) => {
    const days = daysCalledFrom(view, person.person, range);
    return days === null ? [] : [{ ...person, ...days }];
  });
}

export function isCalledAfter({ on, lastOn }: PairPerson): boolean {
  return lastOn > on;
}

export function routeOf({ route }: ExposedPerson): ExposureRoute {
  return EXPOSURE_ROUTES[route] ?? 'other';
}

/** Persons of the strata: exposed, called, both, and in all. */
export function pairMargins(
  view: SignalView,
  exposed: CampaignExposed,
  range: number,
): ReadonlyMap<number, StratumMargin> {
  const called = view.ranges.calledPerStratum(range);
  const both = countPerStratum(pairPersons(view, exposed, range), view.members.length);
  return new Map(
    view.members.map((members, stratum) => [
      stratum,
      {
        exposed: exposed.perStratum[stratum] ?? 0,
        called: called[stratum] ?? 0,
        total: members.length,
        both: both[stratum] ?? 0,
      },
    ]),
  );
}

/** What robustness is judged by. */
export function pairFacts(
  view: SignalView,
  exposed: CampaignExposed,
  { range, isAgainstOthers }: { readonly range: number; readonly isAgainstOthers: boolean },
): PairFacts {
  const called = pairPersons(view, exposed, range).filter(isCalledAfter);
  const burst = densestSignUps(view, called);
  const calledPersons = called.map(
    (person): CalledPerson => ({
      stratum: person.stratum,
      grade: EVIDENCE_GRADES[person.grade] ?? 'C',
      cohorts: cohortsOf(view, person.person, burst.has(person.person)),
    }),
  );
  return { calledPersons, strata: pairMargins(view, exposed, range), isAgainstOthers };
}

const NAMED: readonly NamedCohortKey[] = ['invite', 'device', 'network', 'wording'];

function cohortsOf({ table }: SignalView, person: number, isInBurst: boolean) {
  const named = NAMED.flatMap((key): [NamedCohortKey, string][] => {
    const cohort = table.cohorts.named[key][person] ?? -1;
    return cohort < 0 ? [] : [[key, String(cohort)]];
  });
  return { ...Object.fromEntries(named), ...(isInBurst ? { signUp: 'densest' } : {}) };
}

/** Those of the persons who signed up in the three days in which most did. */
function densestSignUps(
  { table }: SignalView,
  persons: readonly { readonly person: number }[],
): ReadonlySet<number> {
  const signedUp = persons
    .map(({ person }) => ({ person, on: table.cohorts.signedUpOn[person] ?? -1 }))
    .filter(({ on }) => on >= 0)
    .toSorted((one, other) => one.on - other.on);
  let [start, best, length] = [0, 0, 0];
  for (const [at, { on }] of signedUp.entries()) {
    while ((signedUp[start]?.on ?? on) <= on - SIGN_UP_WINDOW_DAYS) start += 1;
    if (at - start + 1 > length) [best, length] = [start, at - start + 1];
  }
  return new Set(signedUp.slice(best, best + length).map(({ person }) => person));
}
