import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/**
 * Every file in which an engine keeps what a database holds: SQLite's file with its write-ahead log; of PostgreSQL the
 * files of the database, written out first, and what was written of the server's write-ahead log since then.
 */
export async function databaseFiles(
  { engine, url }: Pick<TestDatabase, 'engine' | 'url'>,
  since: Date,
): Promise<readonly string[]> {
  if (engine === 'sqlite') {
    const file = url.replace(/^sqlite:/, '');
    return [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('checkpoint');
    const { rows } = await client.query<{ directory: string; oid: string }>(
      `select current_setting('data_directory') as directory, oid::text from pg_database
       where datname = current_database()`,
    );
    const [found] = rows;
    if (!found) throw new Error('the server does not know the database');
    const tables = globSync(join(found.directory, 'base', found.oid, '*'));
    const log = globSync(join(found.directory, 'pg_wal', '*'));
    return [...tables, ...log.filter((path) => statSync(path).mtime >= since)].filter((path) =>
      statSync(path).isFile(),
    );
  } finally {
    await client.end();
  }
}
