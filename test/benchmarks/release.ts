import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { openReaders } from '@rangewatch/database/readers';
import { importFiles } from './hot-ranges-weeks.ts';
import { printTable } from './print-table.ts';
import { createRecord } from './record.ts';
import { buildInChild } from './release-build.ts';
import { type Difference, loadRaw, NOT_RECOUNTED, recount } from './release-recount.ts';
import { measureSynthetic } from './release-synthetic.ts';

/**
 * `node test/benchmarks/release.ts FILES…` with the FTC's monthly files: builds the weeks 2020-W36 to W43 with all their
 * files, each in a process of its own, and holds every cell against a recount of the raw rows by DuckDB and libphonenumber.
 * `node test/benchmarks/release.ts --synthetic ROWS [--keep FOLDER]`: one week of so many made-up complaints, beside DuckDB.
 */

const FIRST = '2020-W36';
const LAST = '2020-W43';
const MOST_SHOWN = 10;

async function recountWeeks(files: readonly string[]): Promise<void> {
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
        built.cpuSeconds,
        built.peakMegabytes,
        built.files,
        built.megabytes,
        cells,
        differences.length,
      ]);
    }
    printTable(
      ['week', 's', 'CPU s', 'peak MB', 'files', 'MB', 'cells recounted', 'rows that differ'],
      rows,
    );
    process.stdout.write(`not recounted: ${NOT_RECOUNTED.join(', ')}\n`);
    for (const difference of all.slice(0, MOST_SHOWN))
      process.stdout.write(`${difference.join('  ')}\n`);
  } finally {
    await record.remove();
  }
}

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { synthetic: { type: 'string' }, keep: { type: 'string' } },
});
if (values.synthetic !== undefined) {
  await measureSynthetic(Number(values.synthetic), values.keep ?? null);
} else if (files.length > 0) {
  await recountWeeks(files);
} else {
  const script = basename(import.meta.filename);
  process.stderr.write(`Which files? node ${script} FILES… or --synthetic ROWS [--keep FOLDER]\n`);
  process.exitCode = 2;
}
