import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inChild, type MeasuredProcess } from './measured.ts';
import { printTable } from './print-table.ts';
import { type Built, buildInChild } from './release-build.ts';
import { ensureWeekFiles, SYNTHETIC_WEEK, type WeekFiles } from './release-files.ts';
import { differingRows } from './release-recount.ts';

const OURS = new URL('release-count-child.ts', import.meta.url);
const EXACT = new URL('release-exact-child.ts', import.meta.url);
const DUCKDB = new URL('release-duckdb-child.ts', import.meta.url);

interface Compared {
  readonly ours: MeasuredProcess;
  readonly peer: MeasuredProcess;
  readonly built: Built;
  readonly exact: MeasuredProcess;
  /** Rows of the two tables that only one side has. */
  readonly differing: number;
}

/**
 * One week of made-up complaints: counting and Parquet by us and by DuckDB, row for row the same, and then the release
 * with all its files and the exact table. Each in a process of its own, one after the other.
 */
export async function measureSynthetic(rowCount: number, keep: string | null): Promise<void> {
  await inFolder(async (work) => {
    const files = await ensureWeekFiles(keep ?? work, rowCount);
    tell(rowCount, await compare(files, work));
  });
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-benchmark-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare({ url, csv }: WeekFiles, work: string): Promise<Compared> {
  const [oursIn, peerIn] = [join(work, 'ours'), join(work, 'duckdb')];
  await mkdir(oursIn);
  await mkdir(peerIn);
  const ours = await inChild<MeasuredProcess>(OURS, url, SYNTHETIC_WEEK, oursIn);
  const peer = await inChild<MeasuredProcess>(DUCKDB, csv, SYNTHETIC_WEEK, peerIn);
  const differing = await differingIn(oursIn, peerIn);
  const built = await buildInChild(url, join(work, 'releases'), SYNTHETIC_WEEK);
  const exact = await inChild<MeasuredProcess>(EXACT, url, join(work, 'exact'), SYNTHETIC_WEEK);
  return { ours, peer, built, exact, differing };
}

async function differingIn(ours: string, peers: string): Promise<number> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  let count = 0;
  for (const table of ['numbers', 'ranges'])
    count += await differingRows(duck, join(ours, table), join(peers, table));
  duck.closeSync();
  return count;
}

function tell(rowCount: number, { ours, peer, built, exact, differing }: Compared): void {
  printTable(
    [`${rowCount.toLocaleString('en')} complaints`, 's', 'CPU s', 'peak MB'],
    [
      cells('counting and Parquet, Rangewatch', ours),
      cells('counting and Parquet, DuckDB', peer),
      cells(`all ${built.files} files, ${built.megabytes.toFixed(0)} MB`, built),
      cells('the exact table for authorities', exact),
    ],
  );
  const [time, cpu] = [ours.seconds / peer.seconds, ours.cpuSeconds / peer.cpuSeconds];
  process.stdout.write(
    `ours / DuckDB: ${time.toFixed(2)} of the time, ${cpu.toFixed(2)} of the CPU time; rows that differ: ${differing}\n`,
  );
}

function cells(name: string, { seconds, cpuSeconds, peakMegabytes }: MeasuredProcess) {
  return [name, seconds, cpuSeconds, peakMegabytes];
}
