import { LOCALES } from '@rangewatch/schema';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { csvMetadataFileName } from './release-files.ts';
import { TABLES } from './table-row.ts';
import { renderToMemory, textOf } from './test-release.ts';

/** The rules of CSV on the Web (w3.org/TR/tabular-metadata, tabular-data-model) for the properties ours has. */

const languageTag = z.enum(LOCALES);
const columnName = z.string().regex(/^(?!_)(?:[\w.]|%[0-9A-Fa-f]{2})+$/);
/** A string’s format is a regular expression for the whole value; a number’s smallest value is given beside its base. */
const datatype = z.union([
  z.enum(['string', 'date', 'integer', 'boolean']),
  z.strictObject({ base: z.literal('string'), format: z.string().refine(isExpression) }),
  z.strictObject({ base: z.literal('integer'), minimum: z.int() }),
]);
const column = z.strictObject({
  name: columnName,
  titles: z.string(),
  datatype,
  required: z.boolean(),
  null: z.string(),
  // A property of another vocabulary: values with a language have no type.
  'dc:title': z.array(z.strictObject({ '@value': z.string().min(1), '@language': languageTag })),
  'dc:description': z
    .array(z.strictObject({ '@value': z.string().min(1), '@language': languageTag }))
    .optional(),
});
const metadata = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': languageTag }),
  ]),
  url: z.string(),
  'dc:license': z.strictObject({ '@id': z.url() }),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    header: z.boolean(),
    quoteChar: z.string().length(1),
    doubleQuote: z.boolean(),
  }),
  tableSchema: z.strictObject({
    columns: z.array(column).min(1),
    primaryKey: z.array(columnName).min(1).optional(),
  }),
});
type Metadata = z.output<typeof metadata>;
type Column = Metadata['tableSchema']['columns'][number];

const { files } = await renderToMemory();

/** The cells of a row that are not as their column says. */
function cellFaults(columns: readonly Column[], row: readonly string[]): string[] {
  return columns.flatMap(({ name, required, null: blank, datatype: type }, index) => {
    const cell = row[index] ?? '';
    if (cell === blank) return required ? [`${name} is blank`] : [];
    return isOfDatatype(type, cell) ? [] : [`${name}: ${cell}`];
  });
}

function isOfDatatype(type: Column['datatype'], cell: string): boolean {
  if (typeof type === 'object' && 'format' in type)
    return new RegExp(`^(?:${type.format})$`, 'u').test(cell);
  if (typeof type === 'object') return /^[+-]?\d+$/.test(cell) && Number(cell) >= type.minimum;
  if (type === 'integer') return /^[+-]?\d+$/.test(cell);
  if (type === 'boolean') return /^(?:true|false|1|0)$/.test(cell);
  return type === 'string' || z.iso.date().safeParse(cell).success;
}

describe.each(TABLES)('%s.csv-metadata.json', (table) => {
  const read: Metadata = metadata.parse(JSON.parse(textOf(files, csvMetadataFileName(table))));
  const { columns, primaryKey } = read.tableSchema;
  const [header = [], ...rows]: string[][] = parse(textOf(files, read.url), { bom: true });

  test('stands where readers of its CSV look for it', () => {
    expect(csvMetadataFileName(table)).toBe(`${read.url}-metadata.json`);
  });

  test('has the header cells for titles, in order, each name once', () => {
    expect(columns.map(({ titles }) => titles)).toEqual(header);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { 'dc:title': titles } of columns)
      expect(titles.map((title) => title['@language'])).toEqual([...LOCALES]);
  });

  test('says of each cell what it is, blank ones too', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => cellFaults(columns, row))).toEqual([]);
    const count = header.findIndex((name) => /_count$|^called_about$/.test(name));
    const wrong = rows[0]?.map((cell, index) => (index === count ? '-1' : cell)) ?? [];
    expect(cellFaults(columns, wrong)).toEqual([`${header[count]}: -1`]);
    expect(cellFaults(columns, ['', ...wrong.slice(1)])).toContain('week is blank');
  });

  test('says of each code what it means, in every language', () => {
    for (const { name, datatype: type, 'dc:description': said } of columns) {
      const codes = typeof type === 'object' && 'format' in type ? type.format.split('|') : null;
      expect([name, said?.length]).toEqual([name, codes ? LOCALES.length : undefined]);
      for (const { '@value': lines, '@language': language } of said ?? []) {
        const named = lines.split('\n').map((line) => line.split(language === 'en' ? ': ' : '：'));
        expect(named.map(([code]) => code)).toEqual(codes);
        for (const [code, meaning = ''] of named)
          expect([code, meaning]).not.toEqual([code, language === 'en' ? '' : code]);
      }
    }
  });

  test('names a key only where none of it can be blank and no two rows share it', () => {
    const key = (primaryKey ?? []).map((name) => header.indexOf(name));
    expect(key).not.toContain(-1);
    expect(key.map((index) => columns[index]?.required)).not.toContain(false);
    const keys = rows.map((row) => JSON.stringify(key.map((index) => row[index])));
    const least = primaryKey ? rows.length : 1;
    expect(new Set(keys).size).toBeGreaterThanOrEqual(least);
  });
});

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
