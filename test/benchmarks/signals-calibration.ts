import { ensureWeek } from '@rangewatch/schema';
import { buildSignalTable, scanPValues } from '@rangewatch/statistics/signals';
import { createDice } from '../population/dice.ts';
import type { PopulationOptions } from '../population/options.ts';
import { simulatePopulation } from '../population/population.ts';

const AS_OF = ensureWeek('2026-W13');
const LIMITS = [0.05, 0.01, 0.001] as const;

/** p of the campaigns of one population that passed nothing on and that nobody attacked. */
export function nullPValues(seed: number, size: PopulationOptions): readonly number[] {
  const { persons, truth } = simulatePopulation(seed, size);
  const touched = new Set([...truth.pairs, ...truth.brigades].map(({ campaign }) => campaign));
  const randomFor = (label: string) => createDice(seed, label).roll;
  return scanPValues(buildSignalTable(persons), { asOf: AS_OF, randomFor })
    .filter(({ campaign }) => !touched.has(campaign))
    .map(({ p }) => p);
}

/** How often chance alone comes below each limit: about as often as the limit says. */
export function printCalibration(pValues: readonly number[]): void {
  process.stdout.write(`\n${pValues.length} campaigns without any passing-on\n`);
  for (const limit of LIMITS) {
    const share = pValues.filter((p) => p <= limit).length / pValues.length;
    process.stdout.write(`p ≤ ${limit}: ${(share * 100).toFixed(2)} %\n`);
  }
}
