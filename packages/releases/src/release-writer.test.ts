import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { PARQUET_TABLES } from './release-files.ts';
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
