import { Migrator } from 'kysely/migration';
import { openConnection } from '../connection.ts';
import { DatabaseUnavailable } from '../dialect/engine.ts';
import { migrationsFor } from '../migrations/list.ts';

/** Names of the migrations that ran now; empty when the database was up to date. Safe to run from several processes at once. */
export async function migrate(url: string): Promise<readonly string[]> {
  const { db, engine, target } = openConnection(url, 'write');
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrationsFor(engine) },
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error)
      throw new DatabaseUnavailable(
        target,
        isConnectionError(error) ? 'unreachable' : 'migration_failed',
        { cause: error },
      );
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

function isConnectionError(error: unknown): boolean {
  return (
    error instanceof AggregateError ||
    (error instanceof Error && /ECONNREFUSED|ENOTFOUND|timeout|terminated/i.test(error.message))
  );
}
