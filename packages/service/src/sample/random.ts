import { createHash } from 'node:crypto';

/** A stream of choices that is the same for the same seed, on every machine and for ever. */
export interface Random {
  /** 0 to `below` - 1. */
  below(below: number): number;
  /** Both ends included. */
  between(lowest: number, highest: number): number;
  /** True in `percent` of 100 cases. */
  percent(percent: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks by weight; weights are whole numbers. */
  pickWeighted<T>(choices: readonly (readonly [T, number])[]): T;
  bytes(length: number): Uint8Array;
}

/** sfc32 (Chris Doty-Humphrey, PractRand) with the SHA-256 of the seed as its state: integers only, no platform's `Math`. */
export function createRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return choicesFrom(next);
}

function choicesFrom(next: () => number): Random {
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[below(choices.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  return {
    below,
    pick,
    between: (lowest, highest) => lowest + below(highest - lowest + 1),
    percent: (percent) => below(100) < percent,
    pickWeighted: (choices) => {
      let left = below(choices.reduce((sum, [, weight]) => sum + weight, 0));
      const chosen = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      if (!chosen) throw new RangeError('nothing to pick from');
      return chosen[0];
    },
    bytes: (length) => Uint8Array.from({ length }, () => next() >>> 24),
  };
}
