import { Kysely, sql } from 'kysely';
import { type ConnectionMode, DatabaseUnavailable, type Engine } from './dialect/engine.ts';
import { openPostgres } from './dialect/postgres.ts';
import { openSqlite } from './dialect/sqlite.ts';
import type { Db, Tables, Tx } from './tables.ts';

export interface Connection {
  readonly db: Db;
  readonly engine: Engine;
  /** The address without credentials, for messages. */
  readonly target: string;
}

/** Opens `sqlite:PATH` or `postgres://…`. */
export function openConnection(url: string, mode: ConnectionMode): Connection {
  const target = describeTarget(url);
  const { dialect, engine } = url.startsWith('sqlite:')
    ? openSqlite(url.slice('sqlite:'.length), mode)
    : openPostgres(url, mode);
  return { db: new Kysely<Tables>({ dialect }), engine, target };
}

function describeTarget(url: string): string {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return url;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new DatabaseUnavailable(url, 'malformed_url');
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

/** Answers when the database can be reached and its migrations have run. */
export async function checkConnection({ db, target }: Connection): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (cause) {
    throw new DatabaseUnavailable(target, 'unreachable', { cause });
  }
  try {
    await db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  } catch (cause) {
    throw new DatabaseUnavailable(target, 'not_migrated', { cause });
  }
}

/** Runs one durable, all-or-nothing change. Keep it short: nothing but database work belongs inside. */
export async function inTransaction<T>(db: Db, change: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(change);
}
