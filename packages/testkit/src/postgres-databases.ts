import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface PostgresDatabase {
  readonly name: string;
  /** Address of the new database, as its owner. */
  readonly url: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Makes a UTF-8 database that sorts by code point on a server: an empty one, or a copy of another of its databases. */
export async function createNamedDatabase(
  server: string,
  template: string | null,
): Promise<PostgresDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(
    server,
    template === null
      ? `create database ${name} template template0 encoding 'UTF8' locale 'C'`
      : `create database ${name} template ${template} strategy file_copy`,
  );
  const url = new URL(server);
  url.pathname = name;
  return {
    name,
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
