import { describe, expect, it } from 'vitest';
import { TABLES } from '../table-row.ts';
import { TEST_HEADER, TEST_ROWS } from '../test-release.ts';
import { numbers, rangeLike } from './test-rows.ts';
import { writeWorkbook } from './test-workbook.ts';
import { Workbook } from './workbook.ts';

describe('the bytes of a workbook', () => {
  it('are the same in every run, however the tables are mixed and whenever it is flushed', async () => {
    const rows = [...numbers(3000)].flatMap((row) => [row, rangeLike(row)]);
    const grouped = TABLES.flatMap((table) => rows.filter((row) => row.table === table));
    const first = await writeWorkbook(rows, { limit: 2500 });
    expect((await writeWorkbook(rows, { limit: 2500 })).bytes.equals(first.bytes)).toBe(true);
    const chunks: Uint8Array[] = [];
    const workbook = new Workbook(TEST_HEADER, async (_, bytes) => void chunks.push(bytes), 2500);
    for (const row of grouped) workbook.add(row);
    expect(await workbook.finish()).toEqual(first.entry);
    expect(Buffer.concat(chunks).equals(first.bytes)).toBe(true);
  });

  it('carry the scheduled time by the clocks of its zone, wherever they are written', async () => {
    const zone = process.env.TZ;
    const here = await writeWorkbook(TEST_ROWS);
    const offset = TEST_HEADER.scheduledAt.getTimezoneOffset();
    process.env.TZ = offset === 240 ? 'Asia/Tokyo' : 'America/New_York';
    expect(TEST_HEADER.scheduledAt.getTimezoneOffset()).not.toBe(offset);
    const there = await writeWorkbook(TEST_ROWS).finally(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    expect(there.bytes.equals(here.bytes)).toBe(true);
    // 10:00 of 2026-08-24 in the first part's header, as MS-DOS writes it.
    expect(here.bytes.readUInt16LE(10)).toBe(10 << 11);
    expect(here.bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (8 << 5) | 24);
  });

  it('are those its entry speaks of', async () => {
    const { bytes, entry } = await writeWorkbook(TEST_ROWS);
    expect(entry).toMatchObject({
      name: 'weekly.xlsx',
      bytes: bytes.length,
      rows: TEST_ROWS.length,
    });
  });
});
