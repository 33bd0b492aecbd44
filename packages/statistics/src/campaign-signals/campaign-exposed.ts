import { boundsOf, type Lists } from '../numerics/lists.ts';
import { MOST_CAMPAIGNS_PER_PERSON } from './signal-policy.ts';
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

/** The exposed of every campaign; each campaign's are made when they are asked for, because all together fill memory. */
export interface ExposedByCampaign {
  countOf(campaign: number): number;
  of(campaign: number): CampaignExposed;
}

/** By campaign; of each person the latest campaigns before the end of the run. */
export function exposedByCampaign(view: SignalView): ExposedByCampaign {
  const places = placesByCampaign(view);
  return {
    countOf(campaign) {
      const [from, to] = boundsOf(places, campaign);
      return to - from;
    },
    of(campaign) {
      const [from, to] = boundsOf(places, campaign);
      const persons = Array.from(places.values.subarray(from, to), (place) =>
        exposedPerson(view, place),
      );
      return { campaign, persons, perStratum: countPerStratum(persons, view.members.length) };
    },
  };
}

/** Exposures that count by campaign, in the order of their persons. */
function placesByCampaign(view: SignalView): Lists {
  const { exposures, campaigns } = view.table;
  const starts = new Int32Array(campaigns.length + 1);
  walkCounted(view, (place) => {
    const campaign = exposures.values[place] ?? 0;
    starts[campaign + 1] = (starts[campaign + 1] ?? 0) + 1;
  });
  for (let at = 0; at < campaigns.length; at += 1)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const values = new Int32Array(starts[campaigns.length] ?? 0);
  const next = starts.slice();
  walkCounted(view, (place) => {
    const campaign = exposures.values[place] ?? 0;
    values[next[campaign] ?? 0] = place;
    next[campaign] = (next[campaign] ?? 0) + 1;
  });
  return { starts, values };
}

function walkCounted({ table, days, stratumOf }: SignalView, visit: (place: number) => void): void {
  for (let person = 0; person < table.personCount; person += 1) {
    if ((stratumOf[person] ?? -1) < 0) continue;
    const [from, to] = boundsOf(table.exposures, person);
    for (let at = from, counted = 0; at < to && counted < MOST_CAMPAIGNS_PER_PERSON; at += 1) {
      if ((table.exposedOn[at] ?? 0) > days.to) continue;
      counted += 1;
      visit(at);
    }
  }
}

function exposedPerson({ table, days, stratumOf }: SignalView, place: number): ExposedPerson {
  const person = listOf(table.exposures, place);
  return {
    person,
    stratum: stratumOf[person] ?? 0,
    on: (table.exposedOn[place] ?? 0) - days.after,
    grade: table.gradeOf[place] ?? 0,
    route: table.routeOf[place] ?? 0,
  };
}

/** Which list the value at this place belongs to. */
function listOf({ starts }: Lists, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
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
