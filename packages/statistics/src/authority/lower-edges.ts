import { bandOf, PUBLIC_POLICY } from '../disclosure-policy.ts';

/** What the public files say a count is at least, to somebody who does not know its jitter: as if nothing were taken off. */
export function lowerEdge(count: number, minimum: number): number {
  return count < minimum ? 0 : (bandOf(count)?.from ?? 0);
}

/**
 * The same to somebody who does: a cell has one jitter for good, and whoever sees its exact count in many weeks learns it.
 * 9 less 2 is shown as 5, and is 7 at least.
 */
export function mostTold(count: number, minimum: number): number {
  const jitters = Array.from({ length: PUBLIC_POLICY.maxJitter + 1 }, (_, jitter) => jitter);
  const told = jitters.map((jitter) => {
    const edge = lowerEdge(count - jitter, minimum);
    return edge === 0 ? 0 : edge + jitter;
  });
  return Math.max(...told);
}
