import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { verifyRollups } from '@rangewatch/database/admin';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ImportOptions, importFtcFile } from './import-ftc-file.ts';

const MORNING = fileURLToPath(
  new URL('../../sample-data/ftc_dnc_2021-07-07_am.csv', import.meta.url),
);
const MORNING_WEEK = ensureWeek('2021-W27');

/** Counts the file in another way than the importer: by patterns over whole lines. */
async function countMorning() {
  const lines = (await readFile(MORNING, 'utf8')).trimEnd().split('\n').slice(1);
  const plain = new Map<string, number>();
  for (const line of lines) {
    const digits = /^(?:\+?1)?(\d{10}),/.exec(line)?.[1];
    if (digits) plain.set(`1${digits}`, (plain.get(`1${digits}`) ?? 0) + 1);
  }
  return {
    lineCount: lines.length,
    withheld: lines.filter((line) => line.startsWith(',')).length,
    plain,
  };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describeEachEngine('the import of an FTC file', (database) => {
  let folder = '';
  let writers: Writers;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rangewatch-import-'));
    writers = await openWriters(database().url);
  });
  afterEach(async () => {
    await writers.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (path: string, options?: ImportOptions) =>
    importFtcFile(
      {
        writers,
        clock: createFixedClock('2026-08-20T08:00:00Z'),
        random: (bytes) => bytesOf('salt').subarray(0, bytes),
        timeZone: 'Asia/Shanghai',
      },
      path,
      options,
    );

  async function weekCounts() {
    const readers = await openReaders(database().url);
    try {
      const counts = readers.weekCounts(MORNING_WEEK);
      const ranges = (await collect(counts.ranges())).flat();
      return { sources: await counts.sources(), ranges };
    } finally {
      await readers.close();
    }
  }

  it('counts what an independent count of the file counts', async () => {
    const summary = await run(MORNING, { batchLines: 700 });
    const expected = await countMorning();
    expect(summary.acceptedCount + summary.rejectedCount).toBe(expected.lineCount);
    expect(summary.withheldCount).toBe(expected.withheld);
    const { sources, ranges } = await weekCounts();
    expect(sources).toEqual([
      expect.objectContaining({
        source: 'ftc_dnc',
        withheldCount: expected.withheld,
        rejectedCount: summary.rejectedCount,
      }),
    ]);
    const counted = new Map(ranges.map((row): [string, number] => [row.range, row.reportCount]));
    const differing = [...expected.plain].filter(
      ([number, count]) => counted.get(number) !== count,
    );
    expect(differing).toEqual([]);
    expect(ranges.every((row) => row.reporterCount === null)).toBe(true);
    expect(await verifyRollups(database().url)).toEqual([]);
  });

  it('adds nothing a second time, plain or packed', async () => {
    const first = await run(MORNING);
    const before = await weekCounts();
    const packed = join(folder, 'morning');
    await writeFile(packed, gzipSync(await readFile(MORNING)));
    const second = await run(packed);
    expect(second).toEqual({
      ...first,
      alreadyThereCount: first.newCount,
      newCount: 0,
    });
    expect(await weekCounts()).toEqual(before);
  });

  it('goes on where it was stopped, and counts what an undisturbed import counts', async () => {
    const stop = new AbortController();
    const stopped = run(MORNING, {
      batchLines: 400,
      signal: stop.signal,
      onProgress: ({ linesDone }) => linesDone > 1000 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    const progress: number[] = [];
    const resumed = await run(MORNING, {
      batchLines: 400,
      onProgress: ({ linesDone }) => progress.push(linesDone),
    });
    expect(resumed.alreadyThereCount).toBe(1200);
    expect(progress).toEqual([1601, 2001, 2401, 2801, 2950]);
    const expected = await countMorning();
    expect(resumed.acceptedCount + resumed.rejectedCount).toBe(expected.lineCount);
    expect(resumed.withheldCount).toBe(expected.withheld);
    expect(await verifyRollups(database().url)).toEqual([]);
  });

  it('keeps every rejected row with its line and text', async () => {
    const path = join(folder, 'rows.csv');
    const rows = [
      'created_day,company_phone_number,consumer_area_code',
      '2020-09-01,2025550143,202',
      '2020-09-01,12345,202',
      '',
      '2020-13-01,2025550143,202',
      '2020-09-01,"unclosed,202',
      '2020-09-02,,202',
    ];
    await writeFile(path, rows.join('\r\n'));
    const summary = await run(path);
    expect(summary).toMatchObject({ acceptedCount: 2, withheldCount: 1, rejectedCount: 3 });
    expect(await collect(writers.listRejections(summary.fileId))).toEqual([
      { line: 3, code: 'number_too_short', value: '12345', week: '2020-W36' },
      { line: 5, code: 'malformed_day', value: '2020-13-01', week: null },
      { line: 6, code: 'wrong_type', value: '2020-09-01,"unclosed,202', week: null },
    ]);
  });

  it('refuses a file with other columns, and keeps nothing of it', async () => {
    const path = join(folder, 'other.csv');
    await writeFile(path, 'day,number\n2020-09-01,2025550143\n');
    await expect(run(path)).rejects.toMatchObject({ reason: 'unknown_columns', path, line: 1 });
    expect(await run(MORNING)).toMatchObject({ fileId: 1 });
  });
});
