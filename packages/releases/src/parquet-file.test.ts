import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { ParquetFile } from './parquet-file.ts';

const FIELDS = ['key', 'kind', 'note'].map(
  (name) => ({ name, type: 'string', isNullable: true }) as const,
);

/** Keys that differ, one of them beyond ASCII; a kind that repeats; notes that may be missing. */
const ROWS = [
  { key: '138', kind: 'a', note: null },
  { key: '1380', kind: 'a', note: '甲' },
  { key: 'é', kind: 'a', note: '' },
  { key: '甲乙', kind: 'b', note: 'x' },
  { key: '😀', kind: 'b', note: null },
];

test('texts come back as they were, with the least and greatest of the column they are ordered by, whatever letters they have', async () => {
  const written: Uint8Array[] = [];
  const write = async (_: string, bytes: Uint8Array) => void written.push(bytes);
  const parquet = new ParquetFile(
    'rows.parquet',
    write,
    { fields: FIELDS, orderedBy: 'key', about: {} },
    3,
  );
  for (const row of ROWS) {
    parquet.add(row);
    if (parquet.isFull) await parquet.flush();
  }
  expect(await parquet.finish()).toMatchObject({ rows: ROWS.length });
  const file = Uint8Array.from(Buffer.concat(written)).buffer;
  expect(await parquetReadObjects({ file })).toEqual(ROWS);
  const bounds = parquetMetadata(file).row_groups.map(({ columns }) =>
    columns.map(({ meta_data }) => [
      meta_data?.statistics?.min_value,
      meta_data?.statistics?.max_value,
    ]),
  );
  const NONE = [undefined, undefined];
  expect(bounds).toEqual([
    [['138', 'é'], NONE, NONE],
    [['甲乙', '😀'], NONE, NONE],
  ]);
});
