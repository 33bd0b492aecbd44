import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createEmptyDatabase, ENGINES } from '@rangewatch/testkit';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../admin/index.ts';
import { openConnection } from '../connection.ts';
import { openReaders } from '../readers/index.ts';
import { openWriters } from '../writers/index.ts';
import { migrationsFor } from './list.ts';

const STARTERS = 8;
const run = promisify(execFile);

describe.each(ENGINES)('migrations on %s', (engine) => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeEach(async () => {
    database = await createEmptyDatabase(engine);
  });
  afterEach(() => database.drop());

  it('run once, whoever starts first', async () => {
    const runs = await Promise.all(
      Array.from({ length: STARTERS }, () => migrateInOwnProcess(database.url)),
    );
    const { db, engine: opened } = openConnection(database.url, 'write');
    await db.destroy();
    expect(runs.flat()).toEqual(Object.keys(migrationsFor(opened)));
    expect(await migrate(database.url)).toEqual([]);
  });

  it('leave nothing behind when one fails, and run cleanly afterwards', async () => {
    const { db, engine: opened } = openConnection(database.url, 'write');
    const failing = {
      ...migrationsFor(opened),
      'z-fails': {
        up: async (within: typeof db) => {
          await sql`create table half_made (id integer)`.execute(within);
          throw new Error('power cut');
        },
      },
    };
    const migrator = new Migrator({ db, provider: { getMigrations: async () => failing } });
    const { error } = await migrator.migrateToLatest();
    expect(String(error)).toContain('power cut');
    await expect(sql`select * from half_made`.execute(db)).rejects.toThrow(/half_made/);
    await db.destroy();
    expect(await migrate(database.url)).toEqual(Object.keys(failing).slice(0, -1));
  });

  it('give cases noted before they had a state the one their acts say', async () => {
    const { db, engine: opened } = openConnection(database.url, 'write');
    const all = Object.entries(migrationsFor(opened));
    const later = all.findIndex(([name]) => name === '2026-12-08-evidence-requests');
    const earlier = Object.fromEntries(all.slice(0, later));
    const provider = { getMigrations: async () => earlier };
    await new Migrator({ db, provider }).migrateToLatest();
    for (const [id, kind, week] of [
      ['a', 'case_opened', '2026-W33'],
      ['b', 'case_closed', '2026-W33'],
      ['c', 'case_opened', '2026-W34'],
      ['d', 'case_closed', '2026-W35'],
    ])
      await sql`insert into authority_act (act_id, week, revision, kind, authority, acted_on, noted_at, subject)
        values (${id}, ${week}, 1, ${kind}, 'City', '2026-09-01', 0, 'campaign:lottery')`.execute(
        db,
      );
    await db.destroy();
    await migrate(database.url);
    const { db: after } = openConnection(database.url, 'write');
    const cases = await after
      .selectFrom('authority_case')
      .select(['case_id', 'state'])
      .orderBy('case_id')
      .execute();
    expect(cases.map(({ case_id, state }) => [case_id, state])).toEqual([
      ['a', 'closed'],
      ['c', 'open'],
    ]);
    await after.destroy();
  });

  it('are asked for before the doors open', async () => {
    const { db } = openConnection(database.url, 'write');
    await sql`select 1`.execute(db);
    await db.destroy();
    await expect(openReaders(database.url)).rejects.toMatchObject({ reason: 'not_migrated' });
    await expect(openWriters(database.url)).rejects.toMatchObject({ reason: 'not_migrated' });
    await migrate(database.url);
    const readers = await openReaders(database.url);
    await readers.ping();
    await readers.close();
  });
});

async function migrateInOwnProcess(url: string): Promise<string[]> {
  const program = `import { migrate } from '@rangewatch/database/admin'; console.log(JSON.stringify(await migrate(process.argv[1])))`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program, url], {
    cwd: import.meta.dirname,
  });
  return JSON.parse(stdout);
}

describe('a database that cannot be opened', () => {
  it.each([
    [`sqlite:${import.meta.dirname}/absent.sqlite`, 'missing'],
    ['mysql://localhost/x', 'malformed_url'],
    ['postgres://127.0.0.1:1/none', 'unreachable'],
  ])('says why: %s', async (url, reason) => {
    await expect(openReaders(url)).rejects.toMatchObject({ reason });
  });

  it('is named without its password', async () => {
    await expect(openReaders('postgres://me:secret@127.0.0.1:1/none')).rejects.toThrow(
      /^(?!.*secret).*127\.0\.0\.1:1\/none/,
    );
  });
});
