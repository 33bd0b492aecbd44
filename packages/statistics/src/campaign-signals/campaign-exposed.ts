import { MOST_CAMPAIGNS_PER_PERSON } from './signal-policy.ts';
import { boundsOf } from '../numerics/lists.ts';
import type { SignalView } from './signal-view.ts';

/** Persons of one campaign that are compared: who, since when, with which grade and by which step. */
export interface CampaignExposed {
  readonly campaign: number;
  readonly persons: readonly ExposedPerson[];
  /** Exposed persons by stratum. */
  readonly perStratum: readonly number[];
}

export interface ExposedPerson {
  readonly person: number;
  readonly stratum: number;
  /** Counted from the day before the run's first, as calls are; 0 and less: before the run. */
  readonly on: number;
  readonly grade: number;
  readonly route: number;
}

/** By campaign; of each person the latest campaigns before the end of the run. */
export function exposedByCampaign(view: SignalView): readonly CampaignExposed[] {
  const { table, days, stratumOf, members } = view;
  const lists: ExposedPerson[][] = table.campaigns.map(() => []);
  for (let person = 0; person < table.personCount; person += 1) {
    const stratum = stratumOf[person] ?? -1;
    if (stratum < 0) continue;
    const [from, to] = boundsOf(table.exposures, person);
    for (let at = from, counted = 0; at < to && counted < MOST_CAMPAIGNS_PER_PERSON; at += 1) {
      const on = table.exposedOn[at] ?? 0;
      if (on > days.to) continue;
      counted += 1;
      lists[table.exposures.values[at] ?? 0]?.push({
        person,
        stratum,
        on: on - days.after,
        grade: table.gradeOf[at] ?? 0,
        route: table.routeOf[at] ?? 0,
      });
    }
  }
  return lists.map((persons, campaign) => ({
    campaign,
    persons,
    perStratum: countPerStratum(persons, members.length),
  }));
}

export function countPerStratum(
  persons: readonly { readonly stratum: number }[],
  strata: number,
): number[] {
  const counts = Array.from<number>({ length: strata }).fill(0);
  for (const { stratum } of persons) counts[stratum] = (counts[stratum] ?? 0) + 1;
  return counts;
}

/** Exposed share of the persons of each stratum, 0 to 1. */
export function exposedShares({ members }: SignalView, perStratum: readonly number[]): number[] {
  return members.map((list, stratum) => (perStratum[stratum] ?? 0) / list.length);
}

/** E = Σ n1s·m1s/Ns: persons called from the range, each with the exposed share of their stratum. */
export function expectedIn(
  { ranges }: SignalView,
  range: number,
  shares: readonly number[],
): number {
  return ranges.weightedBy(range, shares);
}
