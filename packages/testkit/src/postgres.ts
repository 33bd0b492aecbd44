import { inject } from 'vitest';
import { createNamedDatabase, type PostgresDatabase } from './postgres-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the PostgreSQL that all test files of a run share. */
    postgresUrl: string;
    /** Migrated databases of each engine, of which tests get copies. */
    templates: { readonly sqliteFile: string; readonly postgresName: string };
  }
}

/**
 * Makes an empty database on the server of this test run.
 * The room's `vitest.config.ts` names `@rangewatch/testkit/postgres-global-setup`.
 */
export async function createPostgresDatabase(): Promise<PostgresDatabase> {
  return createNamedDatabase(inject('postgresUrl'), null);
}

/** The same, migrated. */
export async function copyPostgresDatabase(): Promise<PostgresDatabase> {
  return createNamedDatabase(inject('postgresUrl'), inject('templates').postgresName);
}
