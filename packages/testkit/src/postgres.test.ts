import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createPostgresDatabase } from './postgres.ts';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A forced drop ends the connection from the other side; that is not the test's failure.
  client.on('error', () => {});
  await client.connect();
  return client;
}

test('a new database is empty, UTF-8, sorted by code point, and its own', async () => {
  const [one, other] = await Promise.all([createPostgresDatabase(), createPostgresDatabase()]);
  onTestFinished(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });
  const client = await connect(one.url);
  await client.query('create table ranges (label text)');
  await client.query(`insert into ranges values ('b'), ('号段'), ('B'), ('a')`);
  const sorted = await client.query<{ label: string }>('select label from ranges order by label');
  expect(sorted.rows.map((row) => row.label)).toEqual(['B', 'a', 'b', '号段']);
  const settings = await client.query<{ server_encoding: string }>('show server_encoding');
  expect(settings.rows).toEqual([{ server_encoding: 'UTF8' }]);
  await client.end();

  const stranger = await connect(other.url);
  const tables = await stranger.query(`select 1 from pg_tables where schemaname = 'public'`);
  expect(tables.rows).toEqual([]);
  await stranger.end();
});

test('a dropped database is gone, even while somebody is connected', async () => {
  const database = await createPostgresDatabase();
  const client = await connect(database.url);
  await database.drop();
  await expect(client.query('select 1')).rejects.toThrow(/terminat|closed|not queryable/i);
  await expect(connect(database.url)).rejects.toThrow(/does not exist/);
});
