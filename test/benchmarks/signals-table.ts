import { printTable } from './print-table.ts';
import { countKinds, type RuleOutcome } from './signals-outcome.ts';
import type { SeedOutcome } from './signals-seeds.ts';

/** The operating characteristics: each figure the mean of a population. */
export function printOperatingCharacteristics(seeds: readonly SeedOutcome[]): void {
  const rules = [...(seeds[0]?.outcomes.keys() ?? [])];
  const pairs = mean(seeds, ({ truth }) => truth.pairs.length);
  const findable = mean(seeds, (seed) => seed.findable.length);
  const persons = mean(seeds, ({ personCount }) => personCount);
  process.stdout.write(
    `\n${seeds.length} populations of ${persons.toFixed(0)} persons; true pairs: ${pairs.toFixed(2)}, ` +
      `of which at least five persons told: ${findable.toFixed(2)}\n`,
  );
  printTable(
    ['rule', 'found', 'true', 'same range', 'false pairs', 'false campaigns'],
    rules.map((rule) => [rule, ...figuresOf(outcomesOf(seeds, rule))]),
  );
  printBrigades(seeds, rules);
  printDocumented(seeds);
}

function figuresOf(outcomes: readonly RuleOutcome[]): readonly string[] {
  return [
    mean(outcomes, ({ found }) => found),
    mean(outcomes, ({ trueFound }) => trueFound),
    mean(outcomes, ({ trueEqual }) => trueEqual),
    mean(outcomes, ({ falsePairs }) => falsePairs),
    mean(outcomes, ({ falseCampaigns }) => falseCampaigns),
  ].map((figure) => figure.toFixed(2));
}

function printBrigades(seeds: readonly SeedOutcome[], rules: readonly string[]): void {
  const there = seeds.map(({ truth }) => countKinds(truth.brigades));
  const kinds = Object.keys(there[0] ?? {}) as (keyof ReturnType<typeof countKinds>)[];
  process.stdout.write('\nbrigades found, of those there were\n');
  printTable(
    ['rule', ...kinds],
    rules.map((rule) => [
      rule,
      ...kinds.map((kind) => {
        const found = sum(outcomesOf(seeds, rule), ({ brigadesFound }) => brigadesFound[kind]);
        return `${found}/${sum(there, (counts) => counts[kind])}`;
      }),
    ]),
  );
}

function printDocumented(seeds: readonly SeedOutcome[]): void {
  const signals = sum(seeds, ({ documented }) => documented.signals);
  const robust = sum(seeds, ({ documented }) => documented.robust);
  process.stdout.write(
    `\ntrue signals with documented exposures: ${signals}, of which robust: ${robust}\n`,
  );
}

function outcomesOf(seeds: readonly SeedOutcome[], rule: string): readonly RuleOutcome[] {
  return seeds.flatMap(({ outcomes }) => outcomes.get(rule) ?? []);
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function mean<T>(values: readonly T[], of: (value: T) => number): number {
  return sum(values, of) / values.length;
}
