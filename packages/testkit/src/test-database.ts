import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, inject } from 'vitest';
import { copyPostgresDatabase, createPostgresDatabase } from './postgres.ts';

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
  if (engine === 'postgres') return { engine, ...(await createPostgresDatabase()) };
  return sqliteDatabase(await mkdtemp(FOLDER));
}

/** A migrated database: a copy of the one that was migrated when the tests began. */
export async function createTestDatabase(engine: EngineName): Promise<TestDatabase> {
  if (engine === 'postgres') return { engine, ...(await copyPostgresDatabase()) };
  const folder = await mkdtemp(FOLDER);
  await copyFile(inject('templates').sqliteFile, join(folder, SQLITE_FILE));
  return sqliteDatabase(folder);
}

const FOLDER = join(tmpdir(), 'rangewatch-test-');
const SQLITE_FILE = 'test.sqlite';

function sqliteDatabase(folder: string): TestDatabase {
  return {
    engine: 'sqlite',
    url: `sqlite:${join(folder, SQLITE_FILE)}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
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
