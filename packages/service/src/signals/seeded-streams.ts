import { createHash } from 'node:crypto';
import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Streams of numbers from 0 up to, not including, 1: one for each label, all from one seed. */
export function seededStreams(seed: number): (label: string) => () => number {
  return (label) => {
    const digest = createHash('sha256').update(`${seed}|${label}`).digest();
    const generator = xoroshiro128plus(digest.readInt32BE(0));
    return () => uniformFloat32(generator);
  };
}

/** A seed nobody can choose without choosing the facts. */
export function seedOf(factsHash: string, asOf: string): number {
  return createHash('sha256').update(`${factsHash}|${asOf}`).digest().readUInt32BE(0);
}
