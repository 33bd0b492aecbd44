import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishOneWeek, type PublishedWeek } from './published-week.ts';

const DOC = new URL('../../docs/weekly-files.md', import.meta.url);
const STATEMENT = /<!-- run in test\/releases\/recipes\.test\.ts -->\n+```sql\n([^`]+);\n```/g;

let published: PublishedWeek;
beforeAll(async () => {
  published = await publishOneWeek();
});
afterAll(() => published.remove());

/** The rows a statement gives in a release's folder, figures as text. */
async function ask(statement: string): Promise<readonly Record<string, unknown>[]> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  const inFolder = statement.replaceAll(/'([\w.]+\.(?:parquet|csv))'/g, `'${published.folder}/$1'`);
  return (await duck.runAndReadAll(inFolder)).getRowObjectsJson();
}

async function tableOf(name: string): Promise<readonly Record<string, string | number | null>[]> {
  return JSON.parse(await readFile(`${published.folder}/${name}.json`, 'utf8'));
}

describe('the recipes of docs/weekly-files.md', async () => {
  const statements = [...(await readFile(DOC, 'utf8')).matchAll(STATEMENT)].map(([, sql]) => sql);

  test('are there', () => expect(statements).toHaveLength(2));

  test('read the ranges from Parquet', async () => {
    const rows = await ask(statements[0] ?? '');
    const expected = (await tableOf('ranges'))
      .filter(({ source, open_digits }) => source === 'ftc_dnc' && open_digits === 4)
      .toSorted(
        (a, b) =>
          Number(b['report_count']) - Number(a['report_count']) ||
          (String(a['range']) < String(b['range']) ? -1 : 1),
      )
      .slice(0, 10)
      .map(({ range, report_count, number_count }) => ({ range, report_count, number_count }));
    expect(rows).toEqual(expected);
    expect(rows.length).toBeGreaterThan(1);
  });

  test('read the series from CSV', async () => {
    const rows = await ask(statements[1] ?? '');
    expect(rows.map(({ week, report_count }) => [week, Number(report_count)])).toEqual(
      (await tableOf('weekly'))
        .filter(({ source, category }) => source === 'ftc_dnc' && category === null)
        .map(({ week, report_count }) => [week, report_count]),
    );
    expect(rows).toHaveLength(1);
  });
});

test.each(['ranges', 'numbers', 'weekly'])(
  'DuckDB reads the Parquet and the CSV of %s to the rows of the JSON',
  async (table) => {
    const rows = await tableOf(table);
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    const texts = (from: string) =>
      ask(`select columns(*)::varchar from (select ${columns} from ${from})`);
    const expected = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell === null ? null : String(cell)]),
      ),
    );
    expect(await texts(`read_parquet('${table}.parquet')`)).toEqual(expected);
    expect(await texts(`read_csv('${table}.csv', all_varchar = true)`)).toEqual(expected);
  },
);
