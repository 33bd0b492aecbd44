import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@rangewatch/database/admin';
import { afterEach, beforeEach, describe } from 'vitest';
import { createPostgresDatabase } from './postgres.ts';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A database of its own for one test; gone after it. */
export interface TestDatabase {
  readonly engine: EngineName;
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database, not yet migrated. */
export async function createEmptyDatabase(engine: EngineName): Promise<TestDatabase> {
  if (engine === 'postgres') {
    return { engine, ...(await createPostgresDatabase()) };
  }
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-test-'));
  return {
    engine,
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function createTestDatabase(engine: EngineName): Promise<TestDatabase> {
  const database = await createEmptyDatabase(engine);
  await migrate(database.url);
  return database;
}

/**
 * Runs one test body on every engine, each test with a fresh migrated database.
 * `database()` gives the current test's.
 */
export function describeEachEngine(
  title: string,
  body: (database: () => TestDatabase) => void,
): void {
  describe.each(ENGINES)(`${title} on %s`, (engine) => {
    let current: TestDatabase | null = null;
    beforeEach(async () => {
      current = await createTestDatabase(engine);
    });
    afterEach(async () => {
      await current?.drop();
      current = null;
    });
    body(() => {
      if (!current) throw new Error('the database exists only while a test runs');
      return current;
    });
  });
}
