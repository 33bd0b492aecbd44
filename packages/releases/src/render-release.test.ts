import { ensureNumberRange, regionName } from '@rangewatch/numbering';
import {
  CATEGORIES,
  categoryName,
  columnsOf,
  countsPeopleExactly,
  LOCALES,
  PROVINCES,
  provinceName,
  releaseManifest,
  SOURCES,
  sourceName,
} from '@rangewatch/schema';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfText } from './briefing/test-pdf-text.ts';
import { guardText } from './csv.ts';
import { haveSameFigures, LISTED_FILES } from './release-files.ts';
import { renderRelease } from './render-release.ts';
import { RowsOutOfOrder } from './table-files.ts';
import { TABLES, type TableRow } from './table-row.ts';
import { renderToMemory, TEST_HEADER, TEST_OPTIONS, TEST_ROWS, textOf } from './test-release.ts';

describe('a rendered release', () => {
  it('holds every listed file, the manifest, the sums and their signature', async () => {
    const { files, manifest } = await renderToMemory();
    expect([...files.keys()].toSorted()).toEqual(
      [...LISTED_FILES, 'manifest.json', 'SHA256SUMS', 'SHA256SUMS.sig'].toSorted(),
    );
    expect(releaseManifest.parse(JSON.parse(textOf(files, 'manifest.json')))).toEqual(manifest);
    expect(manifest.scheduledAt).toBe('2026-08-24T02:00:00.000Z');
  });

  it.each(TABLES)('says the same in the CSV and the JSON of %s', async (table) => {
    const { files } = await renderToMemory();
    const csv = textOf(files, `${table}.csv`);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [header, ...records] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    expect(header).toEqual(columnsOf(table));
    const rows = JSON.parse(textOf(files, `${table}.json`)) as Record<
      string,
      string | number | null
    >[];
    expect(rows).toEqual(TEST_ROWS.filter((row) => row.table === table).map(({ row }) => row));
    expect(records).toEqual(
      rows.map((row) => columnsOf(table).map((column) => cellText(row[column] ?? null))),
    );
  });

  it('holds nothing that runs, rings or turns the line, whatever a campaign calls itself', async () => {
    const hostile = "=cmd|' /C calc'!A0\0\u001B[2J\u0007\u202E\u200F;＝1\t@x";
    const rows = TEST_ROWS.map((each) =>
      each.table === 'campaigns' || each.table === 'signals'
        ? ({ ...each, row: { ...each.row, title: hostile, organiser: hostile } } as TableRow)
        : each,
    );
    const { files } = await renderToMemory(rows);
    for (const part of Object.values(unzipSync(files.get('weekly.xlsx') ?? Buffer.of())))
      expect(strFromU8(part)).not.toMatch(/<f[ >]|(?![\t\r\n])\p{Cc}/u);
    for (const table of ['campaigns', 'signals']) {
      const csv = textOf(files, `${table}.csv`);
      expect(csv).not.toMatch(/(?![\t\r\n])\p{Cc}/u);
      const cells = parse(csv, { bom: true }).flat();
      expect(cells.filter((cell) => cell.includes('calc')).length).toBeGreaterThan(1);
      // Also where a reader separates cells by semicolons or tabs.
      for (const part of cells.flatMap((cell) => cell.split(/[;\t]/)))
        expect(part).not.toMatch(/^[\s\p{C}]*[=＝@]/u);
    }
    expect(textOf(files, 'report.html')).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E]/u);
    expect(pdfText(files.get('report.pdf') ?? Buffer.of())).not.toMatch(/\p{Cc}|[\u202A-\u202E]/u);
    const [campaign] = JSON.parse(textOf(files, 'campaigns.json')) as [Record<string, unknown>];
    expect(campaign).toMatchObject({ title: hostile, report_count: 10 });
  });

  it('writes one JSON object a line', async () => {
    const { files } = await renderToMemory();
    expect(textOf(files, 'numbers.json').split('\n')).toHaveLength(5);
    expect(textOf((await renderToMemory([])).files, 'numbers.json')).toBe('[\n]\n');
  });

  it('gives the same bytes for the same rows, however the tables are mixed', async () => {
    const grouped = TABLES.flatMap((table) => TEST_ROWS.filter((row) => row.table === table));
    expect((await renderToMemory(grouped)).files).toEqual((await renderToMemory()).files);
  });

  it('refuses rows that come out of order or twice', async () => {
    const twice = [...TEST_ROWS, TEST_ROWS.at(-1)].filter((row) => row !== undefined);
    await expect(renderToMemory(twice)).rejects.toThrow(RowsOutOfOrder);
    await expect(renderToMemory(TEST_ROWS.toReversed())).rejects.toThrow(RowsOutOfOrder);
  });

  it('is compared by its figures alone', async () => {
    const { manifest } = await renderToMemory();
    const next = await renderToMemory(TEST_ROWS, { ...TEST_HEADER, revision: 2, status: 'final' });
    expect(haveSameFigures(manifest, next.manifest)).toBe(true);
    expect(haveSameFigures(manifest, (await renderToMemory(TEST_ROWS.slice(1))).manifest)).toBe(
      false,
    );
  });

  it('waits for each piece to be written and keeps none: 40,000 rows pass in pieces of bounded size', async () => {
    let largest = 0;
    let isWriting = false;
    const { manifest } = await renderRelease(
      TEST_HEADER,
      manyNumbers(40_000),
      async (name, bytes) => {
        expect(isWriting).toBe(false);
        isWriting = true;
        // A Parquet file is written by groups of rows, a workbook's sheets wait until the first is whole.
        if (/^numbers\.(?:csv|json)$/.test(name)) largest = Math.max(largest, bytes.length);
        await Promise.resolve();
        isWriting = false;
      },
      TEST_OPTIONS,
    );
    expect(manifest.files.find((file) => file.name === 'numbers.csv')?.rows).toBe(40_000);
    expect(largest).toBeLessThan(70_000);
  });
});

describe('the README', () => {
  it.each(LOCALES)('has every code in words in %s, as the workbook has', async (locale) => {
    const { files } = await renderToMemory();
    const text = textOf(files, `README.${locale}.txt`);
    const between = locale === 'en' ? ': ' : '：';
    const names = [
      ...CATEGORIES.map((code) => `  ${code}${between}${categoryName(code, locale)}`),
      ...SOURCES.map((code) => `  ${code}${between}${sourceName(code, locale)}`),
      ...PROVINCES.map((code) => `${code} ${provinceName(code, locale)}`),
      `US-FL ${regionName('US-FL', locale)}`,
    ];
    for (const name of names) expect(text).toContain(name);
    const notes = unzipSync(files.get('weekly.xlsx') ?? Buffer.of())['xl/worksheets/sheet1.xml'];
    for (const name of names) expect(strFromU8(notes ?? Buffer.of())).toContain(name.trim());
  });

  it.each(LOCALES)('says in %s of which widths people are told apart', async (locale) => {
    const text = textOf((await renderToMemory()).files, `README.${locale}.txt`);
    const between = locale === 'en' ? ', ' : '、';
    expect(text).toContain(['100', '1,000', '10,000'].join(between));
    expect(text).toMatch(new RegExp(`open_digits[^\\d]*${[1, 5, 6, 7, 8].join(between)}[)）]`));
    const ranges = [['8617012345678'], ['CN:955**'], ...WIDTHS.map((width) => [width])];
    expect(ranges.map(([range = '']) => countsPeopleExactly(ensureNumberRange(range)))).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(LOCALES)('explains every column, the bands and the revision in %s', async (locale) => {
    const reasons = [{ reason: 'late-reports', reportCount: 1234 }] as const;
    const header = {
      ...TEST_HEADER,
      containsSample: true,
      revision: 2,
      revisionReasons: [...reasons],
    };
    const text = textOf((await renderToMemory(TEST_ROWS, header)).files, `README.${locale}.txt`);
    for (const column of TABLES.flatMap(columnsOf)) expect(text).toContain(`  ${column}`);
    expect(text).toContain('10–19');
    expect(text).toContain('1,234');
    expect(text).toContain('2026-08-24 10:00');
    expect(text).not.toMatch(/[{}]|[^\r]\n|undefined/);
    expect(text).not.toMatch(/leaked|sold|proved|victim|spam|泄露|出卖|出賣|洩漏|骚扰|騷擾/i);
  });
});

/** A mobile number with its last 1 to 8 digits open. */
const WIDTHS = Array.from({ length: 8 }, (_, at) =>
  `8617012345678`.slice(0, 12 - at).padEnd(13, '*'),
);

function cellText(cell: string | number | null): string {
  return typeof cell === 'string' ? guardText(cell) : String(cell ?? '');
}

function* manyNumbers(count: number): Generator<TableRow> {
  for (let index = 0; index < count; index += 1) {
    const number = `8617${String(index).padStart(9, '0')}`;
    const row = {
      week: '2026-W34',
      number,
      source: 'ftc_dnc',
      report_count: 1,
      reporter_count: null,
      counts_are: 'exact',
      place: null,
      carrier: null,
    } as const;
    yield { table: 'numbers', row };
  }
}
