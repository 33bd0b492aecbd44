import { openReaders, type Readers } from '@rangewatch/database/readers';
import { addWeeks, ensureWeek } from '@rangewatch/schema';
import { HOT_RANGE_POLICY } from '@rangewatch/statistics';
import { best, MOST_COVERED, tryGrid } from './hot-ranges-grid.ts';
import { listsOf, rangeList, spreadAtWidth } from './hot-ranges-lists.ts';
import { type Known, type Outcome, outcomeOf } from './hot-ranges-outcome.ts';
import {
  importFiles,
  numbersInUse,
  numbersUntil,
  readWeek,
  type WeekOfCalls,
} from './hot-ranges-weeks.ts';
import { policyName, printOutcomes, printTitle } from './hot-ranges-tables.ts';
import { printTable } from './print-table.ts';
import { createRecord } from './record.ts';

/**
 * `node test/benchmarks/hot-ranges.ts FILES…` with the FTC's monthly files 2020-08 to 2020-10: the hot ranges
 * of a week beside the numbers of that week, held against the calls of the week after. Settings are chosen on
 * the first pair of weeks alone.
 */

const FIRST = ensureWeek('2020-W36');
const WEEKS = [0, 1, 2, 3, 4].map((ahead) => addWeeks(FIRST, ahead));

async function evaluate(readers: Readers): Promise<void> {
  const weeks: WeekOfCalls[] = [];
  for (const week of WEEKS) weeks.push(await readWeek(readers, week));
  const ever = await numbersUntil(readers, null);
  await printWeeks(readers, weeks);
  const [first, second] = weeks;
  if (!first || !second) return;
  const known = { before: await numbersUntil(readers, FIRST), ever };
  await printWidths(first, [second], known);
  await printGrid(first, [second], known);
  for (const [at, made] of weeks.slice(0, -1).entries()) {
    const before = await numbersUntil(readers, made.week);
    await printLists(made, weeks.slice(at + 1, at + 2), { before, ever });
  }
  await printLists(first, weeks.slice(1), known);
}

async function printWeeks(readers: Readers, weeks: readonly WeekOfCalls[]): Promise<void> {
  const rows = [];
  for (const { week, numbers, complaintCount } of weeks) {
    const [source] = await readers.weekCounts(week).sources();
    rows.push([week, complaintCount, numbers.length, source?.withheldCount ?? 0]);
  }
  printTable(['week', 'complaints with a number', 'distinct numbers', 'number withheld'], rows);
}

/** Every width for itself, without any other threshold than spread. */
async function printWidths(
  made: WeekOfCalls,
  later: readonly WeekOfCalls[],
  known: Known,
): Promise<void> {
  printTitle('Spread ranges of one width', made, later);
  const outcomes: [string, Outcome][] = [];
  for (const minSubRanges of [3, 4]) {
    const policy = { ...HOT_RANGE_POLICY, spread: { ...HOT_RANGE_POLICY.spread, minSubRanges } };
    for (let width = 1; width <= 8; width += 1) {
      const list = rangeList('', await spreadAtWidth(made, width, policy));
      const name = `${width} open digits, ≥${minSubRanges} sub-ranges`;
      outcomes.push([name, outcomeOf(list, later, known)]);
    }
  }
  printOutcomes(outcomes);
}

async function printGrid(
  made: WeekOfCalls,
  later: readonly WeekOfCalls[],
  known: Known,
): Promise<void> {
  const tried = await tryGrid(made, later, known);
  const inUse = numbersInUse(made);
  const chosen = best(tried, inUse);
  printTitle('Settings tried', made, later);
  printOutcomes(
    tried
      .toSorted((a, b) => b.outcome.recall - a.outcome.recall)
      .map(({ policy, outcome }) => [policyName(policy), outcome]),
  );
  process.stdout.write(
    `numbers of the area codes in use: ${inUse.toLocaleString('en')}; ` +
      `at most ${(inUse * MOST_COVERED).toLocaleString('en')} may be covered\n` +
      `chosen: ${chosen ? policyName(chosen.policy) : 'none'}; ` +
      `the rule has: ${policyName(HOT_RANGE_POLICY)}\n`,
  );
}

async function printLists(
  made: WeekOfCalls,
  later: readonly WeekOfCalls[],
  known: Known,
): Promise<void> {
  const lists = await listsOf(made);
  printTitle('Lists', made, later);
  printOutcomes(lists.map((list) => [list.name, outcomeOf(list, later, known)]));
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Which files? node test/benchmarks/hot-ranges.ts FILES…\n');
  process.exitCode = 2;
} else {
  const record = await createRecord();
  try {
    await importFiles(record.url, files);
    const readers = await openReaders(record.url);
    await evaluate(readers);
    await readers.close();
  } finally {
    await record.remove();
  }
}
