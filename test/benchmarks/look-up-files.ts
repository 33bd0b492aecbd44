import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@rangewatch/database/admin';
import { type ImportedRow, openWriters } from '@rangewatch/database/writers';
import { weekOfInstant } from '@rangewatch/schema';
import { createRawTable } from './raw-table.ts';
import { syntheticRows } from './synthetic-rows.ts';

/** The same complaints twice: in a record, and in the bare table of the peer. */
export interface FilledFiles {
  readonly rowCount: number;
  readonly url: string;
  readonly peerPath: string;
}

const BATCH_ROWS = 10_000;

/** Fills both, or takes what an earlier run left complete in this folder. */
export async function ensureFiles(folder: string, rowCount: number): Promise<FilledFiles> {
  const done = join(folder, String(rowCount));
  if (!existsSync(done)) {
    const half = `${done}.part`;
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true });
    await fill(filesIn(half, rowCount));
    await rename(half, done);
  }
  return filesIn(done, rowCount);
}

function filesIn(folder: string, rowCount: number): FilledFiles {
  const url = `sqlite:${join(folder, 'record.sqlite')}`;
  return { rowCount, url, peerPath: join(folder, 'peer.sqlite') };
}

async function fill({ rowCount, url, peerPath }: FilledFiles): Promise<void> {
  await migrate(url);
  const raw = createRawTable(peerPath);
  const writers = await openWriters(url);
  const now = new Date();
  const { fileId } = await writers.openImport({
    sha256: createHash('sha256').update(String(rowCount)).digest('hex'),
    name: 'synthetic.csv',
    source: 'ftc_dnc',
    isSample: false,
    startedAt: now,
  });
  for (const accepted of batches(syntheticRows(rowCount))) {
    const linesDone = accepted.at(-1)?.line ?? 1;
    await writers.importBatch({ fileId, accepted, rejected: [], linesDone });
    raw.insert(accepted);
    tellProgress(rowCount, linesDone - 1);
  }
  const week = weekOfInstant(now, 'Asia/Shanghai');
  await writers.completeImport({ fileId, completedAt: now, week, leafSalt: new Uint8Array(32) });
  await writers.close();
  raw.close();
}

function* batches(rows: Iterable<ImportedRow>): Generator<ImportedRow[]> {
  let batch: ImportedRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const TOLD_EVERY = 1_000_000;

function tellProgress(rowCount: number, done: number): void {
  if (done % TOLD_EVERY !== 0) return;
  const at = new Date().toISOString();
  process.stderr.write(`${at} ${done.toLocaleString('en')} of ${rowCount.toLocaleString('en')}\n`);
}
