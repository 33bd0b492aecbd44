import { describe, expect, it } from 'vitest';
import { TEST_HEADER, TEST_ROWS } from '../test-release.ts';
import { numbers } from './test-rows.ts';
import { partOf, writeWorkbook } from './test-workbook.ts';
import { Workbook } from './workbook.ts';

describe('a table with more rows than a sheet holds', () => {
  it('is cut at the limit, says so below its last row and on the first sheet, and names the CSV', async () => {
    const { entry, parts, sheet } = await writeWorkbook([...TEST_ROWS, ...numbers(1240)], {
      limit: 3,
    });
    expect(entry.rows).toBe(TEST_ROWS.length + 1);
    const cells = sheet('numbers');
    expect([...cells.keys()].filter((place) => place.startsWith('A'))).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A6',
      'A7',
      'A8',
    ]);
    const said = ['A6', 'A7', 'A8'].map((place) => cells.get(place)?.text);
    for (const line of said) expect(line).toMatch(/1,239.*numbers\.csv/);
    expect(new Set(said).size).toBe(3);
    expect([...sheet('说明').values()].map(({ text }) => text)).toEqual(
      expect.arrayContaining(said),
    );
    expect(partOf(parts, 'xl/worksheets/sheet7.xml')).toContain('<autoFilter ref="A1:H4"/>');
  });

  it('says nothing when it holds exactly as many', async () => {
    const { sheet } = await writeWorkbook(numbers(3), { limit: 3 });
    expect(sheet('numbers').size).toBe(8 + 3 * 5);
    const lines = [...sheet('说明').values()].map(({ text }) => text);
    expect(lines.filter((line) => /^numbers[:：].*numbers\.csv/.test(line))).toEqual([]);
  });

  it('waits for each piece to be written, and keeps neither rows nor what comes after the limit', async () => {
    let largest = 0;
    let isWriting = false;
    const workbook = new Workbook(
      TEST_HEADER,
      async (_, bytes) => {
        expect(isWriting).toBe(false);
        isWriting = true;
        largest = Math.max(largest, bytes.length);
        await Promise.resolve();
        isWriting = false;
      },
      20_000,
    );
    for (const row of numbers(40_000)) {
      workbook.add(row);
      if (workbook.isFull) await workbook.flush();
    }
    expect((await workbook.finish()).rows).toBe(20_000);
    expect(largest).toBeLessThan(70_000);
  });
});
