import { columnsOf, columnTitles, LOCALES, RELEASE_TABLES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { guardText } from '../csv.ts';
import { readmeLines } from '../readme.ts';
import { cellsOf, TABLES } from '../table-row.ts';
import { TEST_HEADER, TEST_ROWS } from '../test-release.ts';
import { columnLetter } from './open-xml.ts';
import { campaign } from './test-rows.ts';
import { isWellFormed, partOf, writeWorkbook } from './test-workbook.ts';

describe('a workbook', () => {
  it.each(TABLES)(
    'holds the rows of %s: counts as numbers, days as days, all else as text',
    async (table) => {
      const { sheet } = await writeWorkbook(TEST_ROWS);
      const cells = sheet(table);
      const rows = TEST_ROWS.filter((row) => row.table === table);
      const expected = rows.flatMap((row, below) =>
        cellsOf(row).flatMap((cell, index) => {
          if (cell === null) return [];
          const place = `${columnLetter(index)}${below + 2}`;
          // What a spreadsheet shows as 2026-08-10.
          if (cell === '2026-08-10') return [[place, { type: 'number', text: '46244' }]];
          const text = typeof cell === 'string' ? guardText(cell) : String(cell);
          return [[place, { type: typeof cell, text }]];
        }),
      );
      expect([...cells].filter(([place]) => !/^[A-Z]1$/.test(place))).toEqual(expected);
    },
  );

  it.each(TABLES)(
    'heads %s by one row of names and titles, frozen and with filters',
    async (table) => {
      const { parts, sheet } = await writeWorkbook(TEST_ROWS);
      const columns = columnsOf(table);
      const header = columns.map((_, index) => sheet(table).get(`${columnLetter(index)}1`)?.text);
      const { shape } = RELEASE_TABLES[table];
      for (const [at, name] of columns.entries()) {
        const titles = columnTitles(shape, name);
        const [first, chinese = '', english = ''] = header[at]?.split('\n') ?? [];
        expect(first).toBe(name);
        expect(chinese).toMatch(/\p{Script=Han}/u);
        expect(titles['zh-Hans'].startsWith(chinese)).toBe(true);
        expect(english.length).toBeGreaterThan(1);
        expect(titles.en.startsWith(english)).toBe(true);
      }
      const xml = partOf(parts, `xl/worksheets/sheet${TABLES.indexOf(table) + 2}.xml`);
      const count = TEST_ROWS.filter((row) => row.table === table).length;
      const last = `${columnLetter(columns.length - 1)}${count + 1}`;
      expect(xml).toContain(`<autoFilter ref="A1:${last}"/>`);
      expect(xml).toContain(
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      );
      expect(partOf(parts, 'xl/workbook.xml')).toContain(
        `localSheetId="${TABLES.indexOf(table) + 1}" hidden="1">${table}!$A$1:$${last.replace(/\d/, '$$$&')}</definedName>`,
      );
    },
  );

  it('is well-formed, and names every part it holds', async () => {
    const { parts } = await writeWorkbook([...TEST_ROWS, campaign('<&>"\0]]>', '\uD800&amp;')]);
    for (const [path, xml] of parts) expect([path, isWellFormed(xml)]).toEqual([path, true]);
    const types = partOf(parts, '[Content_Types].xml');
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    const typed = [...parts.keys()].filter(
      (path) => path.startsWith('xl/') && path.endsWith('.xml'),
    );
    expect(new Set(named)).toEqual(new Set(typed));
  });

  it('begins with the README in every language, the warning of invented data before all else', async () => {
    const header = { ...TEST_HEADER, containsSample: true };
    const { parts, sheet } = await writeWorkbook(TEST_ROWS, { header });
    expect(partOf(parts, 'xl/workbook.xml')).toContain('<sheets><sheet name="说明" ');
    const lines = [...sheet('说明').values()].map(({ text }) => text.replace(/^• /, '- '));
    for (const locale of LOCALES) {
      const readme = readmeLines(header, locale);
      expect(lines).toEqual(expect.arrayContaining(readme));
      const start = lines.indexOf(readme[0] ?? '');
      expect(lines.slice(start, start + 4)).toEqual(readme.slice(0, 4));
    }
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined/);
  });
});
