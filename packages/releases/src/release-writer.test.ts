import { createHash } from 'node:crypto';
import { LOCALES, RELEASE_TABLES } from '@rangewatch/schema';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { PARQUET_TABLES } from './release-files.ts';
import { keyColumns, TABLES } from './table-row.ts';
import { renderToMemory, TEST_HEADER, TEST_ROWS, textOf } from './test-release.ts';

const { files, manifest } = await renderToMemory();

const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
const jsonOf = (name: string) => JSON.parse(textOf(files, name));

test.each(PARQUET_TABLES)('%s.parquet has the rows of the JSON, typed', async (table) => {
  const file = Uint8Array.from(bytesOf(`${table}.parquet`)).buffer;
  expect(await parquetReadObjects({ file })).toEqual(jsonOf(`${table}.json`));
  const about = parquetMetadata(file).key_value_metadata;
  expect(about).toContainEqual({ key: 'week', value: TEST_HEADER.week });
});

test('datapackage.json names every other listed file with its size, hash and rows', () => {
  const { resources, version } = jsonOf('datapackage.json');
  expect(version).toBe(`${TEST_HEADER.week}/r1`);
  const others = manifest.files.filter(({ name }) => name !== 'datapackage.json');
  expect(resources.map(({ path }: { path: string }) => path)).toEqual(
    others.map(({ name }) => name),
  );
  for (const { path, bytes, hash, name } of resources) {
    const content = bytesOf(path);
    expect([bytes, hash]).toEqual([
      content.length,
      `sha256:${createHash('sha256').update(content).digest('hex')}`,
    ]);
    expect(name).toMatch(/^[a-z0-9-]+$/);
  }
});

test.each(TABLES)('the schema of %s.csv holds for each of its rows', (table) => {
  const { resources } = jsonOf('datapackage.json');
  const { schema } = resources.find(({ path }: { path: string }) => path === `${table}.csv`);
  expect(schema.primaryKey ?? schema.uniqueKeys[0]).toEqual(keyColumns(table));
  const required = schema.fields.filter(({ constraints }: Field) => constraints?.required);
  const names = required.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
  const [header = [], ...rows]: string[][] = parse(textOf(files, `${table}.csv`), { bom: true });
  expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header);
  const wrong = rows.flatMap((row) =>
    row.filter((cell, at) => !holds(schema.fields[at], cell)).map((cell) => [table, cell]),
  );
  expect(wrong).toEqual([]);
});

interface Field {
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

function holds({ type, constraints = {} }: Field, cell: string): boolean {
  if (cell === '') return !constraints.required;
  if (type === 'integer' && !/^\d+$/.test(cell)) return false;
  return constraints.enum?.includes(cell) ?? true;
}

test.each(TABLES)('%s.csv-metadata.json describes each column in every language', (table) => {
  const { url, tableSchema } = jsonOf(`${table}.csv-metadata.json`);
  expect(url).toBe(`${table}.csv`);
  const [header]: string[][] = parse(textOf(files, url), { bom: true, to: 1 });
  expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(header);
  for (const column of tableSchema.columns)
    expect(column['dc:title'].map((title: Record<string, string>) => title['@language'])).toEqual([
      ...LOCALES,
    ]);
  const shape: Record<string, unknown> = RELEASE_TABLES[table].shape;
  expect(Object.keys(shape)).toEqual(header);
});

test('the same rows give the same bytes, another row others', async () => {
  const again = await renderToMemory();
  expect(again.manifest).toEqual(manifest);
  const fewer = await renderToMemory(TEST_ROWS.slice(0, -1));
  const changed = fewer.manifest.files
    .filter(({ sha256 }, index) => sha256 !== manifest.files[index]?.sha256)
    .map(({ name }) => name);
  expect(changed).toEqual(
    expect.arrayContaining(['weekly.csv', 'weekly.parquet', 'weekly.xlsx', 'datapackage.json']),
  );
});
