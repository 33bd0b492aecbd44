import { binomialUpperTail } from '../numerics/binomial.ts';
import { type CampaignExposed, countPerStratum } from './campaign-exposed.ts';
import { daysCalledFrom } from './person-calls.ts';
import type { SignalView } from './signal-view.ts';

/** Exposed persons called on one side of the day they gave their number, and how many comparable persons were. */
export interface SideOfExposure {
  readonly observed: number;
  /** Σ over the exposed: persons of their stratum called on this side of that day, by the persons of the stratum. */
  readonly expected: number;
}

export interface AroundExposure {
  /** The negative control: what a campaign passed on cannot have been called before it had it. */
  readonly before: SideOfExposure;
  readonly after: SideOfExposure;
  /**
   * P that so many of the calls, or more, come after the exposure if place or habits alone tied these people to the
   * range: then after and before would stand out alike. Binomial, share E_after / (E_after + E_before); 1 where nobody
   * was called on either side or nobody is expected.
   */
  readonly orderP: number;
}

interface CalledPersonDays {
  readonly stratum: number;
  readonly firstOn: number;
  readonly lastOn: number;
  /** Null: not exposed. */
  readonly since: number | null;
}

/**
 * Each exposed person is compared at their own day, since one who gave the number late had longer to be called before
 * it and less time after.
 * @param isAgainstOthers only persons who were not exposed are compared with.
 */
export function aroundExposure(
  view: SignalView,
  exposed: CampaignExposed,
  { range, isAgainstOthers }: { readonly range: number; readonly isAgainstOthers: boolean },
): AroundExposure {
  const called = calledPersons(view, exposed, range);
  const compared = called.filter(({ since }) => !isAgainstOthers || since === null);
  const byStratum = Map.groupBy(compared, ({ stratum }) => stratum);
  const own = isAgainstOthers ? countPerStratum(exposed.persons, view.members.length) : [];
  const sideOf = (isOnSide: (person: CalledPersonDays, day: number) => boolean): SideOfExposure => {
    let expected = 0;
    for (const { stratum, on } of exposed.persons) {
      const persons = (view.members[stratum]?.length ?? 0) - (own[stratum] ?? 0);
      const count = (byStratum.get(stratum) ?? []).filter((one) => isOnSide(one, on)).length;
      if (persons > 0) expected += count / persons;
    }
    const observed = called.filter((one) => one.since !== null && isOnSide(one, one.since)).length;
    return { observed, expected };
  };
  const before = sideOf(({ firstOn }, day) => firstOn < day);
  const after = sideOf(({ lastOn }, day) => lastOn > day);
  return { before, after, orderP: orderP(before, after) };
}

function calledPersons(
  view: SignalView,
  exposed: CampaignExposed,
  range: number,
): CalledPersonDays[] {
  const since = new Map(exposed.persons.map(({ person, on }) => [person, on]));
  return view.ranges.personsIn(range).map((person) => {
    const { firstOn, lastOn } = daysCalledFrom(view, person, range) ?? { firstOn: 0, lastOn: 0 };
    const stratum = view.stratumOf[person] ?? 0;
    return { stratum, firstOn, lastOn, since: since.get(person) ?? null };
  });
}

function orderP(before: SideOfExposure, after: SideOfExposure): number {
  const observed = before.observed + after.observed;
  const expected = before.expected + after.expected;
  if (observed === 0 || expected === 0) return 1;
  return binomialUpperTail(after.observed, observed, after.expected / expected);
}
