import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inChild, type MeasuredProcess } from './measured.ts';
import { printTable } from './print-table.ts';
import { buildInChild } from './release-build.ts';
import { ensureWeekFiles, SYNTHETIC_WEEK } from './release-files.ts';
import { differingRows } from './release-recount.ts';

/**
 * One week of made-up complaints: counting and Parquet by us and by DuckDB, row for row the same, and then the release
 * with all its files. Each in a process of its own, one after the other.
 */
export async function measureSynthetic(rowCount: number, keep: string | null): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'rangewatch-benchmark-')));
  const results = await mkdtemp(join(tmpdir(), 'rangewatch-benchmark-'));
  const [ours, peers, releases] = ['ours', 'duckdb', 'releases'].map((name) => join(results, name));
  if (!ours || !peers || !releases) throw new RangeError('three folders');
  try {
    const { url, csv } = await ensureWeekFiles(folder, rowCount);
    for (const made of [ours, peers]) await mkdir(made);
    const counted = await inChild<MeasuredProcess>(
      'release-count-child.ts',
      url,
      SYNTHETIC_WEEK,
      ours,
    );
    const peer = await inChild<MeasuredProcess>(
      'release-duckdb-child.ts',
      csv,
      SYNTHETIC_WEEK,
      peers,
    );
    const differing = await differingIn(ours, peers);
    const built = await buildInChild(url, releases, SYNTHETIC_WEEK);
    printTable(
      [rowCount.toLocaleString('en'), 's', 'CPU s', 'peak MB'],
      [
        cells('counting and Parquet, Rangewatch', counted),
        cells('counting and Parquet, DuckDB', peer),
        cells(`all ${built.files} files, ${built.megabytes.toFixed(0)} MB`, built),
      ],
    );
    const [time, cpu] = [counted.seconds / peer.seconds, counted.cpuSeconds / peer.cpuSeconds];
    process.stdout.write(
      `ours / DuckDB: ${time.toFixed(2)} of the time, ${cpu.toFixed(2)} of the CPU time; rows that differ: ${differing}\n`,
    );
  } finally {
    await rm(results, { recursive: true, force: true });
    if (keep === null) await rm(folder, { recursive: true, force: true });
  }
}

function cells(name: string, { seconds, cpuSeconds, peakMegabytes }: MeasuredProcess) {
  return [name, seconds, cpuSeconds, peakMegabytes];
}

async function differingIn(ours: string, peers: string): Promise<number> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  let count = 0;
  for (const table of ['numbers', 'ranges'])
    count += await differingRows(duck, join(ours, table), join(peers, table));
  duck.closeSync();
  return count;
}
