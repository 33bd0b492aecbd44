import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { openReaders } from '@rangewatch/database/readers';
import { importFiles } from './hot-ranges-weeks.ts';
import { printTable } from './print-table.ts';
import { createRecord } from './record.ts';
import { type Difference, loadRaw, recount } from './release-recount.ts';

/**
 * `node test/benchmarks/release.ts FILES…` with the FTC's monthly files: builds the weeks 2020-W36 to W43 with all their
 * files, each in a process of its own, and holds every cell against a recount of the raw rows by DuckDB and libphonenumber.
 */

const FIRST = '2020-W36';
const LAST = '2020-W43';
const CHILD = fileURLToPath(new URL('release-child.ts', import.meta.url));
const MOST_SHOWN = 10;
const run = promisify(execFile);

interface Built {
  readonly folder: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly megabytes: number;
}

async function buildInChild(url: string, releasesDir: string, week: string): Promise<Built> {
  const { stdout } = await run(process.execPath, [CHILD, url, releasesDir, week]);
  return JSON.parse(stdout) as Built;
}

async function main(files: readonly string[]): Promise<void> {
  const record = await createRecord();
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await importFiles(record.url, files);
    await loadRaw(duck, files);
    const readers = await openReaders(record.url);
    const weeks = (await readers.listWeeksWithReports()).filter(
      (week) => week >= FIRST && week <= LAST,
    );
    await readers.close();
    const rows: (string | number)[][] = [];
    const all: Difference[] = [];
    for (const week of weeks) {
      const built = await buildInChild(record.url, record.path('releases'), week);
      const { cells, differences } = await recount(duck, built.folder, week, FIRST);
      all.push(...differences);
      rows.push([
        week,
        built.seconds,
        built.peakMegabytes,
        built.files,
        built.megabytes,
        cells,
        differences.length,
      ]);
    }
    printTable(
      ['week', 's', 'peak MB', 'files', 'MB', 'cells recounted', 'rows that differ'],
      rows,
    );
    for (const difference of all.slice(0, MOST_SHOWN))
      process.stdout.write(`${difference.join('  ')}\n`);
  } finally {
    await record.remove();
  }
}

const [...files] = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write(`Which files? node ${basename(import.meta.filename)} FILES…\n`);
  process.exitCode = 2;
} else await main(files);
