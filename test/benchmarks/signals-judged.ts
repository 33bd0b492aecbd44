import { SIGNAL_LEVELS, type SignalLevel, type Week } from '@rangewatch/schema';
import {
  judgeSignals,
  type SignalPerson,
  type SignalResult,
  subjectInMemory,
} from '@rangewatch/statistics/signals';
import { createDice } from '../population/dice.ts';
import type { RuleResult } from './signals-textbook.ts';

/** The complete rule on a whole population, as the weekly run applies it. */
export async function judgePopulation(
  persons: readonly SignalPerson[],
  asOf: Week,
  seed: number,
): Promise<readonly SignalResult[]> {
  const randomFor = (label: string) => createDice(seed, label).roll;
  const { results } = await judgeSignals(subjectInMemory(persons), { asOf, randomFor });
  return results;
}

/** What reaches each level, as if it were a rule of its own. */
export function resultsByLevel(results: readonly SignalResult[]): readonly RuleResult[] {
  return SIGNAL_LEVELS.map((level) => ({
    rule: `complete rule: ${level} or higher`,
    found: results.filter((result) => isAtLeast(result, level)),
  }));
}

export function isAtLeast(result: SignalResult, level: SignalLevel): boolean {
  return SIGNAL_LEVELS.indexOf(result.level) >= SIGNAL_LEVELS.indexOf(level);
}
