import { informationComponent } from '../disproportionality/information-component.ts';
import { boundsOf } from '../numerics/lists.ts';
import { poissonUpperTail } from '../numerics/gamma.ts';
import { SCREENED_IC025 } from '../robustness/fragility.ts';
import type { CampaignExposed } from './campaign-exposed.ts';
import { LEAST_OBSERVED_PERSONS } from './signal-policy.ts';
import type { SignalView } from './signal-view.ts';

/** The pair again, on persons whose first call from the range came after it was first noticed. */
export interface Confirmation {
  /** Last day of the week in which the pair was first screened in. */
  readonly noticedOn: number;
  readonly observed: number;
  readonly expected: number;
  /** P(X ≥ O), X Poisson with mean E. */
  readonly p: number;
}

/** First day each person was called from the range, in the run's days. */
interface FirstCalls {
  readonly person: number;
  readonly stratum: number;
  readonly firstOn: number;
}

/**
 * Confirmation on new persons only. When a pair is noticed depends on nothing that comes later, so that what comes
 * later is a test by itself. Compared are the persons who had not been called from the range by then.
 * Null when the pair had not been noticed before the last week.
 */
export function confirmOnNewPersons(
  view: SignalView,
  exposed: CampaignExposed,
  range: number,
): Confirmation | null {
  const first = firstCalls(view, range);
  const noticedOn = noticedDay(view, exposed, first);
  if (noticedOn === null || noticedOn >= view.days.to - view.days.after) return null;
  const isOld = new Set(
    first.filter((call) => call.firstOn <= noticedOn).map(({ person }) => person),
  );
  const since = new Map(exposed.persons.map(({ person, on }) => [person, on]));
  const atRisk = view.members.map((members) => members.length);
  for (const call of first)
    if (isOld.has(call.person)) atRisk[call.stratum] = (atRisk[call.stratum] ?? 1) - 1;
  const exposedAtRisk = view.members.map(() => 0);
  for (const { person, stratum } of exposed.persons)
    if (!isOld.has(person)) exposedAtRisk[stratum] = (exposedAtRisk[stratum] ?? 0) + 1;
  let [observed, expected] = [0, 0];
  for (const { person, stratum, firstOn } of first) {
    if (isOld.has(person)) continue;
    expected += (exposedAtRisk[stratum] ?? 0) / (atRisk[stratum] ?? 1);
    if (firstOn > (since.get(person) ?? Infinity)) observed += 1;
  }
  return {
    noticedOn: view.days.after + noticedOn,
    observed,
    expected,
    p: poissonUpperTail(observed, expected),
  };
}

function firstCalls(view: SignalView, range: number): FirstCalls[] {
  const [from, to] = boundsOf(view.personsOf, range);
  return [...view.personsOf.values.subarray(from, to)].map((person) => {
    const [start, end] = boundsOf(view.called, person);
    const at = start + view.called.values.subarray(start, end).indexOf(range);
    return { person, stratum: view.stratumOf[person] ?? 0, firstOn: view.firstOn[at] ?? 0 };
  });
}

/** The last day, counted from the day before the run's first, of the first week at which O ≥ 5 and IC025 ≥ 1, by first calls. */
function noticedDay(
  view: SignalView,
  exposed: CampaignExposed,
  first: readonly FirstCalls[],
): number | null {
  const since = new Map(exposed.persons.map(({ person, on }) => [person, on]));
  for (let day = 7; day <= view.days.to - view.days.after; day += 7) {
    const known = first.filter(({ firstOn }) => firstOn <= day);
    const observed = known.filter(
      ({ person, firstOn }) => firstOn > (since.get(person) ?? Infinity),
    );
    if (observed.length < LEAST_OBSERVED_PERSONS) continue;
    const exposedCounts = view.members.map(() => 0);
    for (const { stratum, on } of exposed.persons)
      if (on <= day) exposedCounts[stratum] = (exposedCounts[stratum] ?? 0) + 1;
    const expected = known.reduce(
      (sum, { stratum }) =>
        sum + (exposedCounts[stratum] ?? 0) / (view.members[stratum]?.length ?? 1),
      0,
    );
    if (informationComponent(observed.length, expected).ic025 >= SCREENED_IC025) return day;
  }
  return null;
}
