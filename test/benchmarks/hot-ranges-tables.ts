import type { HotRangePolicy } from '@rangewatch/statistics';
import type { Outcome } from './hot-ranges-outcome.ts';
import type { WeekOfCalls } from './hot-ranges-weeks.ts';
import { printTable } from './print-table.ts';

const COLUMNS = [
  'entries',
  'numbers covered',
  'recall %',
  'entries met %',
  'lift',
  'unreported caught',
  'covered per such',
  'never reported',
];

/** What is judged, by what: printed above a table. */
export function printTitle(text: string, made: WeekOfCalls, later: readonly WeekOfCalls[]): void {
  const [from, to] = [later[0]?.week, later.at(-1)?.week];
  const span = from === to ? String(from) : `${from} to ${to}`;
  process.stdout.write(`\n${text}: made from ${made.week}, held against ${span}\n`);
}

export function printOutcomes(outcomes: readonly (readonly [string, Outcome])[]): void {
  printTable(
    ['', ...COLUMNS],
    outcomes.map(([name, outcome]) => [name, ...cellsOf(outcome)]),
  );
}

function cellsOf(outcome: Outcome): readonly (string | number)[] {
  const { entries, covered, recall, met, lift, unreportedCaught, neverReported } = outcome;
  const figures = [
    entries,
    covered,
    recall * 100,
    met * 100,
    lift,
    unreportedCaught,
    covered / unreportedCaught,
    neverReported,
  ];
  return figures.map((figure) => (Number.isFinite(figure) ? figure : '–'));
}

export function policyName({ spread, minShare }: HotRangePolicy): string {
  const { minSubRanges, minNumbersPerSubRange } = spread;
  return `≥${minSubRanges} sub-ranges of ≥${minNumbersPerSubRange}, share ≥${minShare}`;
}
