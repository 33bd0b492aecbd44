import { createHash } from 'node:crypto';
import { bucketOf } from '@rangewatch/schema';
import { buildImportedRow, buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReaders, type Readers } from './readers/index.ts';
import { type ImportedRow, openWriters, type Writers } from './writers/index.ts';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const row = (line: number, number: string, day: string): ImportedRow =>
  buildImportedRow({ line, number, day });

describeEachEngine('look-up keys', (database) => {
  let writers: Writers;
  let readers: Readers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  async function importRows(rows: readonly ImportedRow[], sha256 = 'file'): Promise<void> {
    const file = { sha256, name: 'f.csv', source: 'ftc_dnc', isSample: false } as const;
    const { fileId } = await writers.openImport({ ...file, startedAt: new Date(0) });
    const linesDone = rows.at(-1)?.line ?? 1;
    await writers.importBatch({ fileId, accepted: rows, rejected: [], linesDone });
  }

  const known = async (number: string) =>
    (await readers.findRangesByHash(sha1(`+${number}`), 5)).length === 1;

  it('find a reported number, its ten and its hundred by the hashes a PhoneBlock client sends', async () => {
    const numbers = ['8617012340001', 'CN:95588'];
    await writers.acceptReports([buildNewReport({ id: 'a', reporter: 'ann', numbers })]);
    const found = (text: string) => readers.findRangesByHash(sha1(text), 5);
    expect(await found('+8617012340001')).toEqual(['8617012340001']);
    expect(await found('+861701234000')).toEqual(['861701234000*']);
    expect(await found('+86170123400')).toEqual(['86170123400**']);
    expect(await found('+8695588')).toEqual(['CN:95588']);
    expect(await found('+8617012340002')).toEqual([]);
    expect(await readers.findRangesByHash(sha1('+8617012340001').slice(0, 4), 5)).toContain(
      '8617012340001',
    );
  });

  it('find the blocks of a bucket, of every source', async () => {
    await writers.acceptReports([
      buildNewReport({ id: 'a', reporter: 'ann', numbers: ['8617012340001', 'CN:95588'] }),
    ]);
    await importRows([row(2, '14703352559', '2026-08-17')]);
    for (const [prefix, block] of [
      ['861701234', '861701234****'],
      ['1470335', '1470335****'],
      ['CN:95', 'CN:95***'],
    ] as const) {
      const bucket = sha1(prefix).slice(0, 3);
      expect(bucketOf(block as Parameters<typeof bucketOf>[0])).toBe(bucket);
      expect(await readers.listBlocksOfBucket(bucket)).toContain(block);
      expect((await readers.blocksByBucket()).get(bucket)).toContain(block);
    }
  });

  it('come with the second complaint of an official file, in the same week or another', async () => {
    await importRows([row(2, '14703352559', '2026-08-17'), row(3, '14703352560', '2026-08-17')]);
    expect(await known('14703352559')).toBe(false);
    await importRows(
      [row(2, '14703352559', '2026-08-18'), row(3, '14703352560', '2026-08-31')],
      'b',
    );
    expect(await known('14703352559')).toBe(true);
    expect(await known('14703352560')).toBe(true);
  });
});
