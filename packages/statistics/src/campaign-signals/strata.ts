import { LEAST_STRATUM_PERSONS } from './signal-policy.ts';

/** Activity: how many ranges of a hundred numbers called a person, 1, 2–3, 4–9, 10 or more. */
const ACTIVITY_BANDS = 4;

export function activityBand(hundredCount: number): number {
  if (hundredCount >= 10) return 3;
  if (hundredCount >= 4) return 2;
  return hundredCount >= 2 ? 1 : 0;
}

/** Region and activity as one number. */
export function stratumOf(region: number, band: number): number {
  return region * ACTIVITY_BANDS + band;
}

/**
 * Strata large enough to compare persons in. One that is too small joins the next activity of its own region: place
 * ties local campaigns to local callers, and persons of two regions are compared only where a whole region is too small.
 * @param totals persons by stratum.
 * @returns by stratum the one it is merged into, numbered from 0.
 */
export function mergeStrata(totals: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const ordered = [...totals].toSorted(([one], [other]) => one - other);
  const regions = Map.groupBy(ordered, ([stratum]) => Math.floor(stratum / ACTIVITY_BANDS));
  const groups = [...regions.values()].flatMap(mergeNeighbours);
  const large = groups.filter(isLarge);
  const rest = mergeNeighbours(
    groups
      .filter((group) => !isLarge(group))
      .flatMap(({ members }) =>
        members.map((stratum): [number, number] => [stratum, totals.get(stratum) ?? 0]),
      ),
  );
  return new Map(
    [...large, ...rest].flatMap(({ members }, place) =>
      members.map((stratum): [number, number] => [stratum, place]),
    ),
  );
}

interface Group {
  readonly members: readonly number[];
  readonly total: number;
}

function isLarge({ total }: Group): boolean {
  return total >= LEAST_STRATUM_PERSONS;
}

/** In their order, each as small as is large enough; what is left over at the end joins the last. */
function mergeNeighbours(strata: readonly (readonly [number, number])[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [stratum, total] of strata) {
    const last = groups.at(-1);
    if (last === undefined || isLarge(last)) groups.push({ members: [stratum], total });
    else groups[groups.length - 1] = joined(last, { members: [stratum], total });
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last === undefined || before === undefined || isLarge(last)) return groups;
  return [...groups.slice(0, -2), joined(before, last)];
}

function joined(one: Group, other: Group): Group {
  return { members: [...one.members, ...other.members], total: one.total + other.total };
}
