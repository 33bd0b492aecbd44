import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { ensureWeek, LOOK_UP_FIELDS, type LookUpRow, openDataPackage } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { expect, test } from 'vitest';
import type { OpenDataHeader } from './open-data-header.ts';
import { ParquetFile } from '../parquet-file.ts';
import { dataPackage } from '../test-data-package.ts';
import { tableFaults } from '../test-table-schema.ts';
import { renderOpenData } from './render-open-data.ts';

const HEADER: OpenDataHeader = {
  asOf: ensureWeek('2026-W34'),
  containsSample: false,
  policy: PUBLIC_POLICY,
};
const OWN: LookUpRow = {
  range: '861701234****',
  open_digits: 4,
  country: 'CN',
  source: 'rangewatch',
  reporters_from: 20,
  reporters_to: 49,
  reports_from: 50,
  reports_to: 99,
  numbers_from: 10,
  numbers_to: null,
  first_week: '2026-W30',
  last_week: '2026-W34',
  category: 'loan_credit',
  currency: 'current',
  is_listed: true,
  listing_reason: 'listed',
  votes: 20,
  place_id: 'hangzhou-zhejiang',
  place_en: 'Hangzhou, Zhejiang',
  place_zh_hans: '浙江杭州',
  place_zh_hant: '浙江杭州',
  carrier_id: 'china-mobile',
};
const OFFICIAL: LookUpRow = {
  ...OWN,
  range: 'CN:95588',
  open_digits: 0,
  source: 'ftc_dnc',
  reporters_from: null,
  reporters_to: null,
  numbers_from: 1,
  numbers_to: 1,
  category: null,
  is_listed: false,
  listing_reason: 'too_few',
  votes: 0,
  place_en: '=HYPERLINK("http://a.test")',
};

async function render(rows: readonly LookUpRow[], header = HEADER): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await renderOpenData(header, rows, async (name, bytes) => {
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), bytes]));
  });
  return files;
}
const bytesOf = (files: ReadonlyMap<string, Buffer>, name: string): Buffer => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`no ${name}`);
  return bytes;
};
const readParquet = (bytes: Buffer) => parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
const readCsv = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { bom: true, columns: true });

const manyRows = Array.from({ length: 1_200 }, (_, index) => ({
  ...(index % 3 === 0 ? OWN : { ...OFFICIAL, place_en: null }),
  range: `86170${String(index).padStart(8, '0')}`,
  votes: index,
}));

test('says the same in CSV and in Parquet', async () => {
  const files = await render(manyRows);
  const rows = await readParquet(bytesOf(files, 'look-up.parquet'));
  expect(rows).toEqual(manyRows);
  const asText = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
  );
  expect(readCsv(bytesOf(files, 'look-up.csv'))).toEqual(asText);
});

test('keeps a formula from a spreadsheet, and as it was given in Parquet', async () => {
  const files = await render([OFFICIAL]);
  expect(readCsv(bytesOf(files, 'look-up.csv'))[0]?.['place_en']).toBe(`'${OFFICIAL.place_en}`);
  expect(await readParquet(bytesOf(files, 'look-up.parquet'))).toEqual([OFFICIAL]);
});

test('holds one group of rows at a time, and none that is empty', async () => {
  const chunks: Buffer[] = [];
  const write = async (_: string, bytes: Uint8Array) => void chunks.push(Buffer.from(bytes));
  const table = { fields: LOOK_UP_FIELDS, orderedBy: 'range', about: { week: '2026-W34' } };
  const file = new ParquetFile('a.parquet', write, table, 500);
  for (const row of manyRows) {
    file.add(row);
    if (file.isFull) await file.flush();
  }
  expect(await file.finish()).toMatchObject({ rows: 1_200 });
  const bytes = Buffer.concat(chunks);
  const { row_groups: groups } = parquetMetadata(Uint8Array.from(bytes).buffer);
  expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([500, 500, 200]);
  expect(await readParquet(bytes)).toEqual(manyRows);
});

test('describes every file and every column, with sums that hold', async () => {
  const files = await render(manyRows);
  const described: unknown = JSON.parse(bytesOf(files, 'datapackage.json').toString());
  const { resources } = openDataPackage.parse(described);
  expect(resources.map(({ path, rowCount }) => [path, rowCount])).toEqual([
    ['look-up.csv', 1_200],
    ['look-up.parquet', 1_200],
    ['README.md', undefined],
  ]);
  for (const { path, bytes, hash } of resources) {
    const content = bytesOf(files, path);
    expect(content.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
  }
  expect(described).toMatchObject({
    licenses: [{ name: 'CC-BY-4.0' }],
    resources: [
      { schema: { fields: LOOK_UP_FIELDS.map(({ name, type }) => ({ name, type })) } },
      {},
      {},
    ],
  });
  expect(bytesOf(files, 'SHA256SUMS').toString().trimEnd().split('\n')).toHaveLength(4);
});

test('gives whole files without any row, and the same bytes every time', async () => {
  const files = await render([]);
  expect(await readParquet(bytesOf(files, 'look-up.parquet'))).toEqual([]);
  expect(readCsv(bytesOf(files, 'look-up.csv'))).toEqual([]);
  expect(await render(manyRows)).toEqual(await render(manyRows));
});

test('says in every language when sample data is inside', async () => {
  const files = await render([OWN], { ...HEADER, containsSample: true });
  const readme = bytesOf(files, 'README.md').toString();
  for (const word of ['invented sample data', '虚构的示例数据', '虛構的範例資料']) {
    expect(readme).toContain(word);
  }
  expect(bytesOf(files, 'datapackage.json').toString()).toContain('INVENTED SAMPLE DATA');
});

test('datapackage.json is a Data Package 2.0, and the CSV is as it says', async () => {
  const files = await render([OWN, OFFICIAL]);
  const described = dataPackage.parse(JSON.parse(bytesOf(files, 'datapackage.json').toString()));
  const csv = described.resources.find(({ path }) => path === 'look-up.csv');
  expect(csv && tableFaults(bytesOf(files, 'look-up.csv'), csv)).toEqual([]);
});
