import { informationComponent } from '../disproportionality/information-component.ts';
import { poissonUpperTail } from '../numerics/gamma.ts';
import { SCREENED_IC025 } from '../robustness/fragility.ts';
import { type CampaignExposed, countPerStratum } from './campaign-exposed.ts';
import { daysCalledFrom } from './person-calls.ts';
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

export interface ConfirmedPair {
  readonly range: number;
  /** E is the rate of the persons who were not exposed. */
  readonly isAgainstOthers: boolean;
}

/** A person of the range, with the first day they were called from it, counted as exposures are. */
interface FirstCall {
  readonly person: number;
  readonly stratum: number;
  readonly firstOn: number;
  /** Day of the exposure; null: none. */
  readonly since: number | null;
}

const WEEK_DAYS = 7;

/**
 * Confirmation on new persons only. When a pair is noticed depends on nothing that comes later, so that what comes
 * later is a test by itself. Compared are the persons who had not been called from the range by then.
 * Null when the pair had not been noticed before the last week.
 */
export function confirmOnNewPersons(
  view: SignalView,
  exposed: CampaignExposed,
  pair: ConfirmedPair,
): Confirmation | null {
  const calls = firstCalls(view, exposed, pair.range);
  const noticed = noticedDay(view, exposed, { ...pair, calls });
  if (noticed === null || noticed >= view.days.to - view.days.after) return null;
  const strata = view.members.length;
  const old = calls.filter(({ firstOn }) => firstOn <= noticed);
  const oldCounts = countPerStratum(old, strata);
  const oldExposed = countPerStratum(old.filter(isExposed), strata);
  const { observed, expected } = compare(
    calls.filter(({ firstOn }) => firstOn > noticed),
    pair.isAgainstOthers,
    (stratum) => ({
      exposed: (exposed.perStratum[stratum] ?? 0) - (oldExposed[stratum] ?? 0),
      total: (view.members[stratum]?.length ?? 0) - (oldCounts[stratum] ?? 0),
    }),
  );
  return {
    noticedOn: view.days.after + noticed,
    observed,
    expected,
    p: poissonUpperTail(observed, expected),
  };
}

function firstCalls(view: SignalView, exposed: CampaignExposed, range: number): FirstCall[] {
  const since = new Map(exposed.persons.map(({ person, on }) => [person, on]));
  return view.ranges.personsIn(range).map((person) => ({
    person,
    stratum: view.stratumOf[person] ?? 0,
    firstOn: daysCalledFrom(view, person, range)?.firstOn ?? 0,
    since: since.get(person) ?? null,
  }));
}

function isExposed({ since }: FirstCall): boolean {
  return since !== null;
}

/** The last day of the first week at which O ≥ 5 and IC025 ≥ 1, by first calls. */
function noticedDay(
  view: SignalView,
  exposed: CampaignExposed,
  { isAgainstOthers, calls }: ConfirmedPair & { readonly calls: readonly FirstCall[] },
): number | null {
  for (let day = WEEK_DAYS; day <= view.days.to - view.days.after; day += WEEK_DAYS) {
    const known = calls.filter(({ firstOn }) => firstOn <= day);
    const counts = countPerStratum(
      exposed.persons.filter(({ on }) => on <= day),
      view.members.length,
    );
    const { observed, expected } = compare(known, isAgainstOthers, (stratum) => ({
      exposed: counts[stratum] ?? 0,
      total: view.members[stratum]?.length ?? 0,
    }));
    if (observed < LEAST_OBSERVED_PERSONS) continue;
    if (informationComponent(observed, expected).ic025 >= SCREENED_IC025) return day;
  }
  return null;
}

/** O: called after their exposure. E: each call with the exposed share of its stratum, or the odds among the others. */
function compare(
  calls: readonly FirstCall[],
  isAgainstOthers: boolean,
  countsOf: (stratum: number) => { readonly exposed: number; readonly total: number },
): { readonly observed: number; readonly expected: number } {
  let [observed, expected] = [0, 0];
  for (const call of calls) {
    if (call.since !== null && call.firstOn > call.since) observed += 1;
    if (isAgainstOthers && isExposed(call)) continue;
    const { exposed, total } = countsOf(call.stratum);
    expected += exposed / (isAgainstOthers ? total - exposed : total);
  }
  return { observed, expected };
}
