import { LEAST_STRATUM_PERSONS } from './signal-policy.ts';

/** Activity: how many ranges of a hundred numbers called a person, 1, 2–3, 4–9, 10 or more. */
export const ACTIVITY_BANDS = 4;

export function activityBand(blockCount: number): number {
  if (blockCount >= 10) return 3;
  if (blockCount >= 4) return 2;
  return blockCount >= 2 ? 1 : 0;
}

/** Region and activity as one number. */
export function stratumOf(region: number, band: number): number {
  return region * ACTIVITY_BANDS + band;
}

/**
 * Strata large enough to compare persons in. Those of one activity that are too small are put together; what is then
 * still too small joins the smallest of the others.
 * @param totals persons by stratum.
 * @returns by stratum the one it is merged into, numbered from 0.
 */
export function mergeStrata(totals: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const ordered = [...totals].toSorted(([one], [other]) => one - other);
  const groups = ordered
    .filter(([, total]) => total >= LEAST_STRATUM_PERSONS)
    .map(([stratum, total]) => ({ members: [stratum], total }));
  const small = Map.groupBy(
    ordered.filter(([, total]) => total < LEAST_STRATUM_PERSONS),
    ([stratum]) => stratum % ACTIVITY_BANDS,
  );
  const joined = [...small.values()].map(together);
  const large = [...groups, ...joined.filter(({ total }) => total >= LEAST_STRATUM_PERSONS)];
  const rest = joined.filter(({ total }) => total < LEAST_STRATUM_PERSONS);
  if (rest.length > 0) joinRest(large, rest);
  return new Map(
    large.flatMap(({ members }, place) =>
      members.map((stratum): [number, number] => [stratum, place]),
    ),
  );
}

interface Group {
  members: number[];
  total: number;
}

function together(strata: readonly (readonly [number, number])[]): Group {
  return {
    members: strata.map(([stratum]) => stratum),
    total: strata.reduce((sum, [, total]) => sum + total, 0),
  };
}

function joinRest(large: Group[], rest: readonly Group[]): void {
  const members = rest.flatMap((group) => group.members);
  const total = rest.reduce((sum, group) => sum + group.total, 0);
  const [first] = large.toSorted((one, other) => one.total - other.total);
  if (first && total < LEAST_STRATUM_PERSONS) {
    first.members.push(...members);
    first.total += total;
  } else large.push({ members, total });
}
