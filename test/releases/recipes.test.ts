import { readdir, readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { RECIPES, type RecipeName, recipeText } from '@rangewatch/releases';
import { RELEASE_TABLES } from '@rangewatch/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishOneWeek, type PublishedWeek } from './published-week.ts';

const DOC = new URL('../../docs/weekly-files.md', import.meta.url);
const NAMES = Object.keys(RECIPES) as RecipeName[];

let published: PublishedWeek;
beforeAll(async () => {
  published = await publishOneWeek();
});
afterAll(() => published.remove());

/** The rows a statement gives, figures as text. */
async function ask(statement: string): Promise<readonly Record<string, unknown>[]> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  return (await duck.runAndReadAll(statement)).getRowObjectsJson();
}

async function tableOf(name: string): Promise<readonly Record<string, string | number | null>[]> {
  return JSON.parse(await readFile(`${published.folder}/${name}.json`, 'utf8'));
}

/** As the recipe asks: four open digits, the most reported first. */
async function tenRanges() {
  return (await tableOf('ranges'))
    .filter(({ open_digits }) => open_digits === 4)
    .toSorted(
      (a, b) =>
        Number(b['report_count']) - Number(a['report_count']) ||
        (String(a['range']) < String(b['range']) ? -1 : 1),
    )
    .slice(0, 10)
    .map(({ range, source, report_count, number_count }) => ({
      range,
      source,
      report_count,
      number_count,
    }));
}

describe('the recipes', () => {
  test('are those of docs/weekly-files.md', async () => {
    const doc = await readFile(DOC, 'utf8');
    for (const name of NAMES) {
      const text = recipeText(name, 'https://HOST/releases/2026-W47/r1');
      expect(doc).toContain(`\`\`\`${RECIPES[name].language}\n${text}\n\`\`\``);
    }
  });

  test('read files that a release has, and columns that these have', async () => {
    const there = await readdir(published.folder);
    for (const name of NAMES) {
      const text = recipeText(name, '');
      const files = [...text.matchAll(/\/([a-z]+\.[a-z]+)/g)].map(([, file]) => file);
      expect(files.length).toBeGreaterThan(0);
      expect(there).toEqual(expect.arrayContaining(files));
      const columns = [...text.matchAll(/\b[a-z]+_(?:count|digits|before|mean)\b/g)].flat();
      const known = Object.values(RELEASE_TABLES).flatMap(({ shape }) => Object.keys(shape));
      expect(known).toEqual(expect.arrayContaining(columns));
    }
  });

  test('read the ranges from Parquet', async () => {
    const rows = await ask(recipeText('duckdbRanges', published.folder));
    expect(rows).toEqual(await tenRanges());
    expect(rows.length).toBeGreaterThan(1);
  });

  test('ask ClickHouse for the same rows', async () => {
    const statement = recipeText('clickHouse', published.folder);
    const inDuckDb = statement.replace(/url\(('[^']+'), 'Parquet'\)/, 'read_parquet($1)');
    expect(inDuckDb).not.toBe(statement);
    expect(await ask(inDuckDb)).toEqual(await tenRanges());
  });

  test('read the series from CSV', async () => {
    const rows = await ask(recipeText('duckdbSeries', published.folder));
    expect(rows.map(({ week, report_count }) => [week, Number(report_count)])).toEqual(
      (await tableOf('weekly'))
        .filter(({ category }) => category === null)
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
    expect(await texts(`read_parquet('${published.folder}/${table}.parquet')`)).toEqual(expected);
    expect(await texts(`read_csv('${published.folder}/${table}.csv', all_varchar = true)`)).toEqual(
      expected,
    );
  },
);
