import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the PostgreSQL that all test files of a run share. */
    postgresUrl: string;
  }
}

export interface PostgresDatabase {
  /** Address of the new database, as its owner. */
  readonly url: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

/**
 * Makes an empty UTF-8 database that sorts by code point, on the server of this test run.
 * The room's `vitest.config.ts` names `@rangewatch/testkit/postgres-global-setup`.
 */
export async function createPostgresDatabase(): Promise<PostgresDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
