import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@rangewatch/database/admin';
import { createNamedDatabase } from './postgres-databases.ts';

/** A migrated database of each engine, of which every test gets a copy: migrating costs more than most tests. */
export interface Templates {
  readonly sqliteFile: string;
  /** Name of a database on the server. Nobody may be connected to it. */
  readonly postgresName: string;
  readonly remove: () => Promise<void>;
}

export async function createTemplates(server: string): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-template-'));
  const sqliteFile = join(folder, 'template.sqlite');
  await migrate(`sqlite:${sqliteFile}`);
  const postgres = await createNamedDatabase(server, null);
  await migrate(postgres.url);
  return {
    sqliteFile,
    postgresName: postgres.name,
    remove: async () => {
      await postgres.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
