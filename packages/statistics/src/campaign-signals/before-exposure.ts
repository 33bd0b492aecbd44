import { type CampaignExposed, countPerStratum } from './campaign-exposed.ts';
import { placeIn } from './pair-persons.ts';
import type { SignalView } from './signal-view.ts';

/** Persons called from a range before they gave their number, and how many comparable persons had been by then. */
export interface BeforeExposure {
  readonly observed: number;
  /** Σ over the exposed: persons of their stratum called before that day, by the persons of the stratum. */
  readonly expected: number;
}

/**
 * The negative control: what a campaign passed on cannot have been called before it had it. Each exposed person is
 * compared at their own day, since one who gave the number late had longer to be called.
 * @param isAgainstOthers only persons who were not exposed are compared with.
 */
export function beforeExposure(
  view: SignalView,
  exposed: CampaignExposed,
  { range, isAgainstOthers }: { readonly range: number; readonly isAgainstOthers: boolean },
): BeforeExposure {
  const since = new Map(exposed.persons.map(({ person, on }) => [person, on]));
  const called = view.ranges.personsIn(range).map((person) => ({
    stratum: view.stratumOf[person] ?? 0,
    firstOn: view.firstOn[placeIn(view, person, range) ?? 0] ?? 0,
    since: since.get(person) ?? null,
  }));
  const compared = called.filter((one) => !isAgainstOthers || one.since === null);
  const firstDays = Map.groupBy(compared, ({ stratum }) => stratum);
  const own = isAgainstOthers ? countPerStratum(exposed.persons, view.members.length) : [];
  let expected = 0;
  for (const { stratum, on } of exposed.persons) {
    const earlier = (firstDays.get(stratum) ?? []).filter(({ firstOn }) => firstOn < on).length;
    const persons = (view.members[stratum]?.length ?? 0) - (own[stratum] ?? 0);
    if (persons > 0) expected += earlier / persons;
  }
  return {
    observed: called.filter((one) => one.since !== null && one.firstOn < one.since).length,
    expected,
  };
}
