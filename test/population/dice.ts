import { seeded } from '@rangewatch/statistics/signals';

/** Every chance of a population. Same seed and name, same throws. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly roll: () => number;
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(lowest: number, highest: number): number;
  pick<T>(values: readonly T[]): T;
  /** Events of a mean, when they have nothing to do with each other. */
  poisson(mean: number): number;
  /** Waiting time of a mean: mostly short, now and then long. */
  wait(mean: number): number;
  /** Around 1 (its median), skewed the more the larger `spread` is. */
  skewed(spread: number): number;
}

/** The name keeps parts of a population apart: a change of one does not move the throws of another. */
export function createDice(seed: number, name: string): Dice {
  const roll = seeded(mixedSeed(seed, name));
  const between = (lowest: number, highest: number) =>
    lowest + Math.floor(roll() * (highest - lowest + 1));
  return {
    roll,
    between,
    chance: (share) => roll() < share,
    pick: (values) => pickOne(values, roll),
    poisson: (mean) => poisson(mean, roll),
    wait: (mean) => -mean * Math.log(1 - roll()),
    skewed: (spread) => Math.exp(spread * normal(roll)),
  };
}

function mixedSeed(seed: number, name: string): number {
  let mixed = Math.imul(seed | 0, 0x9e3779b1);
  for (const sign of name) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return mixed | 0;
}

function pickOne<T>(values: readonly T[], roll: () => number): T {
  const at = Math.floor(roll() * values.length);
  if (at >= values.length) throw new RangeError('nothing to pick from');
  return values[at] as T;
}

/** Knuth's product of uniforms: exact, and quick for the small means used here. */
function poisson(mean: number, roll: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = roll(); product > limit; product *= roll()) count += 1;
  return count;
}

/** Box's and Muller's transform. */
function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}
