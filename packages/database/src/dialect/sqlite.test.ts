import { createTestDatabase } from '@rangewatch/testkit';
import { stat, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnection } from '../connection.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeEach(async () => {
  database = await createTestDatabase('sqlite');
});
afterEach(() => database.drop());

it('keeps synchronous=FULL after the first write, so that an acknowledged report survives a power cut', async () => {
  const { db } = openConnection(database.url, 'write');
  await sql`update ledger_head set size = size`.execute(db);
  const { rows } = await sql<{
    synchronous: number;
    journal_mode?: string;
  }>`pragma synchronous`.execute(db);
  expect(rows[0]?.synchronous).toBe(2);
  const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  expect(mode.rows[0]?.journal_mode).toBe('wal');
  await db.destroy();
});

it('lets two connections read and then write without refusing either', async () => {
  const first = openConnection(database.url, 'write');
  const second = openConnection(database.url, 'write');
  const bump = (db: typeof first.db) =>
    db.transaction().execute(async (tx) => {
      const head = await tx.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
      await tx
        .updateTable('ledger_head')
        .set({ size: head.size + 1 })
        .execute();
    });
  for (let round = 0; round < 25; round += 1) {
    await bump(first.db);
    await bump(second.db);
  }
  const head = await first.db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  expect(head.size).toBe(50);
  await first.db.destroy();
  await second.db.destroy();
});

it('says that a file is not a database', async () => {
  const path = `${database.url.slice('sqlite:'.length)}.txt`;
  await writeFile(path, 'just a text, much longer than the sixteen bytes of a database header');
  expect(() => openConnection(`sqlite:${path}`, 'write')).toThrow(/not_a_database/);
});

it('says that the disk is full, and goes on once there is room', async () => {
  const { db } = openConnection(database.url, 'write');
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 1}`).execute(db);
  const fill = () =>
    db.transaction().execute(async (tx) => {
      for (let index = 0; index < 200; index += 1) {
        const entry = `${index} ${'x'.repeat(1000)}`;
        const leaf = { leaf_index: index, type: 'report', entry, hash: Buffer.alloc(32) };
        await tx.insertInto('ledger_leaf').values(leaf).execute();
      }
    });
  await expect(fill()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  await sql.raw('pragma max_page_count = 1000000').execute(db);
  await fill();
  const { count } = await db
    .selectFrom('ledger_leaf')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(200);
  await db.destroy();
});

it('is readable by its own account only', async () => {
  const { db } = openConnection(database.url, 'write');
  await sql`update ledger_head set size = size`.execute(db);
  const path = database.url.slice('sqlite:'.length);
  for (const file of [path, `${path}-wal`]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  await db.destroy();
});
