import { createHash } from 'node:crypto';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { type ImportedRow, openWriters } from '@rangewatch/database/writers';
import { ensureNumberRange, rangeParts } from '@rangewatch/numbering';
import { weekOfInstant } from '@rangewatch/schema';
import { median, printTable } from './print-table.ts';
import { createRawTable, type RawTable } from './raw-table.ts';
import { createRecord } from './record.ts';
import { syntheticRows } from './synthetic-rows.ts';

/** `node test/benchmarks/look-up.ts [ROWS…]`: everything known of a range, kept ready or counted from rows. */

const DEFAULT_SIZES = [100_000, 1_000_000];
const BATCH_ROWS = 10_000;
const TURNS = 51;
/** Counting a wide range from its rows takes long; the median needs no more of it. */
const MOST_MS = 4_000;
/** From a number to an area code; all of them are busy. */
const RANGES = [
  '17032050042',
  '1703205004*',
  '170320500**',
  '1703205****',
  '17032******',
  '1703*******',
];

async function measureSize(rowCount: number): Promise<void> {
  const record = await createRecord();
  const raw = createRawTable(record.path('peer.sqlite'));
  try {
    await fill(record.url, raw, rowCount);
    const readers = await openReaders(record.url);
    const rows = [];
    for (const range of RANGES) rows.push([range, ...(await measureRange(readers, raw, range))]);
    await readers.close();
    process.stdout.write(`\n${rowCount.toLocaleString('en')} rows, medians\n`);
    printTable(['range', 'complaints', 'kept ready ms', 'counted ms', 'times faster'], rows);
  } finally {
    raw.close();
    await record.remove();
  }
}

async function fill(url: string, raw: RawTable, rowCount: number): Promise<void> {
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
  }
  const week = weekOfInstant(now, 'Asia/Shanghai');
  await writers.completeImport({ fileId, completedAt: now, week, leafSalt: new Uint8Array(32) });
  await writers.close();
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

async function measureRange(
  readers: Readers,
  raw: RawTable,
  text: string,
): Promise<readonly number[]> {
  const range = ensureNumberRange(text);
  const { prefix, openDigits } = rangeParts(range);
  const { sources } = await readers.rangeFacts(range);
  const complaints = sources.find(({ source }) => source === 'ftc_dnc')?.reportCount ?? 0;
  const ready = await medianMs(() => readers.rangeFacts(range));
  const counted = await medianMs(async () => raw.count(prefix, openDigits));
  return [complaints, ready, counted, counted / ready];
}

async function medianMs(look: () => Promise<unknown>): Promise<number> {
  await look();
  const times: number[] = [];
  const endsAt = performance.now() + MOST_MS;
  while (times.length < TURNS && (times.length < 3 || performance.now() < endsAt)) {
    const startedAt = performance.now();
    await look();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write('How many rows? node test/benchmarks/look-up.ts 100000 1000000\n');
  process.exitCode = 2;
} else {
  for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES) await measureSize(size);
}
