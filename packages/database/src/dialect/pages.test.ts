import { describeEachEngine } from '@rangewatch/testkit';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../connection.ts';
import type { Db } from '../tables.ts';

/** Two whole pages and a part of one. */
const ROWS = 50_000;

const backwards = (from: number) => sql<{ readonly value: number }>`
  with recursive counted (value) as (select 1 union all select value + 1 from counted where value < ${ROWS})
  select value from counted where value >= ${from} order by value desc`;

describeEachEngine('an answer in pages', (database) => {
  let connection: Connection;
  beforeEach(() => {
    connection = openConnection(database().url, 'read');
  });
  afterEach(() => connection.db.destroy());

  const inSnapshot = async <T>(use: (tx: Db) => Promise<T>): Promise<T> =>
    await connection.db.transaction().execute(use);

  async function valuesOf(tx: Db, from: number): Promise<number[]> {
    const values: number[] = [];
    for await (const page of connection.engine.pages(tx, backwards(from))) {
      values.push(...page.map(({ value }) => value));
      await sql`select 1`.execute(tx);
    }
    return values;
  }

  it('keeps the order of the query, on a connection that cannot write, while others are asked', async () => {
    const all = Array.from({ length: ROWS }, (_, index) => ROWS - index);
    expect(await inSnapshot((tx) => valuesOf(tx, 1))).toEqual(all);
    expect(await inSnapshot((tx) => valuesOf(tx, ROWS - 20_000 + 1))).toHaveLength(20_000);
    expect(await inSnapshot((tx) => valuesOf(tx, ROWS + 1))).toEqual([]);
  });

  it('may be read beside another one, and left in the middle', async () => {
    await inSnapshot(async (tx) => {
      for await (const page of connection.engine.pages(tx, backwards(1))) {
        expect(page[0]).toEqual({ value: ROWS });
        expect(await valuesOf(tx, ROWS - 2)).toEqual([ROWS, ROWS - 1, ROWS - 2]);
        break;
      }
      expect(await valuesOf(tx, ROWS - 1)).toEqual([ROWS, ROWS - 1]);
    });
  });
});
