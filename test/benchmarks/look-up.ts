import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFiles, type FilledFiles } from './look-up-files.ts';
import { SUBJECTS, type Subject } from './look-up-subjects.ts';
import { timeGroupBy, timeLookUps, type TimesOfSize } from './look-up-times.ts';
import { median, printTable } from './print-table.ts';

/**
 * `node test/benchmarks/look-up.ts [--keep FOLDER] [ROWS…]`: what is said of a number or range, kept ready,
 * at several sizes of the record side by side, and counted from rows at the largest. Files of a `--keep`
 * folder (under the temporary folder) are made once: ten million rows take some fifteen minutes.
 */

const DEFAULT_SIZES = [100_000, 1_000_000];

async function compareSizes(folder: string, sizes: readonly number[]): Promise<void> {
  const files: FilledFiles[] = [];
  for (const size of sizes) files.push(await ensureFiles(folder, size));
  const largest = files.at(-1);
  if (!largest) return;
  const times = await timeLookUps(files);
  const sizeNames = sizes.map((size) => size.toLocaleString('en'));
  printTimes(sizeNames, times, timeGroupBy(largest.peerPath));
  printFound(sizeNames, times);
}

function printTimes(
  sizeNames: readonly string[],
  times: readonly TimesOfSize[],
  counted: ReadonlyMap<Subject, number>,
): void {
  process.stdout.write('\nA look-up and its assessment: median µs at each size\n');
  printTable(
    ['', 'looked up', ...sizeNames, 'spread %', 'GROUP BY µs', 'times slower'],
    SUBJECTS.map((subject) => {
      const medians = times.map((ofSize) => median(ofSize.get(subject)?.micros ?? []));
      const groupBy = counted.get(subject) ?? Number.NaN;
      const slower = groupBy / (medians.at(-1) ?? Number.NaN);
      return [subject.name, subject.label, ...medians, spreadOf(medians), groupBy, slower];
    }),
  );
}

function printFound(sizeNames: readonly string[], times: readonly TimesOfSize[]): void {
  process.stdout.write('\nWhat was found: rows read and complaints at each size\n');
  printTable(
    ['', 'looked up', ...sizeNames.flatMap((name) => [`rows ${name}`, `complaints ${name}`])],
    SUBJECTS.map((subject) => {
      const found = times.map((ofSize) => ofSize.get(subject));
      const cells = found.flatMap((each) => [each?.rowsRead ?? 0, each?.complaints ?? 0]);
      return [subject.name, subject.label, ...cells];
    }),
  );
}

async function compareInNewFolder(sizes: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-benchmark-'));
  try {
    await compareSizes(folder, sizes);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How much the slowest size takes more than the fastest, in percent. */
function spreadOf(medians: readonly number[]): number {
  return (Math.max(...medians) / Math.min(...medians) - 1) * 100;
}

const { values, positionals } = parseArgs({
  options: { keep: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write('How many rows? node test/benchmarks/look-up.ts 100000 1000000\n');
  process.exitCode = 2;
} else {
  const ascending = (sizes.length > 0 ? sizes : DEFAULT_SIZES).toSorted((a, b) => a - b);
  if (values.keep === undefined) await compareInNewFolder(ascending);
  else await compareSizes(join(tmpdir(), values.keep), ascending);
}
