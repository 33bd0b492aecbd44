import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import {
  type ConnectionMode,
  DatabaseUnavailable,
  type Engine,
  type OpenEngine,
  type RowColumn,
} from './engine.ts';
import { pagesOfTemporaryTable } from './pages.ts';

/** Waiting for another process's commit: longer than any batch of an import. */
const BUSY_TIMEOUT_MS = 15_000;
const CACHE_KIB = 64 * 1024;
/** 32 MB: an import does not write the same page back after every batch. */
const CHECKPOINT_PAGES = 8000;
const SYNCHRONOUS_FULL = 2;
/** What people reported is for the service's own account; SQLite gives its side files the same mode. */
const OWNER_ONLY = 0o600;

const sqliteEngine: Engine = {
  name: 'sqlite',
  binaryType: 'blob',
  textType: 'text',
  integerType: 'integer',
  clusteredTable: 'without rowid',
  // The file itself is cleared by `secure_delete`; the log keeps old pages until it is cut.
  clearOut: () => [
    'pragma busy_timeout = 0',
    'pragma wal_checkpoint(truncate)',
    `pragma busy_timeout = ${BUSY_TIMEOUT_MS}`,
  ],
  measure: () => [],
  pages: pagesOfTemporaryTable,
  snapshotIsolation: null,
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    ),
  placeholder: () => '?',
  *chunks(columns) {
    const length = columns[0]?.values.length ?? 0;
    let from = 0;
    for (const size of CHUNK_SIZES) {
      for (; length - from >= size; from += size) {
        yield { rows: valuesOf(columns, size), parameters: parametersOf(columns, from, size) };
      }
    }
  },
};

/** Few distinct sizes make few distinct statements, and each is prepared once. */
const CHUNK_SIZES = [256, 32, 4, 1];

function valuesOf(columns: readonly RowColumn[], size: number): string {
  const names = columns.map((column, index) => `column${index + 1} as ${column.name}`);
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `(select ${names.join(', ')} from (values ${Array.from({ length: size }, () => row).join(', ')}))`;
}

function parametersOf(columns: readonly RowColumn[], from: number, size: number): unknown[] {
  const parameters: unknown[] = [];
  for (let row = from; row < from + size; row += 1) {
    for (const column of columns) parameters.push(column.values[row]);
  }
  return parameters;
}

const REMEMBERED_STATEMENTS = 500;

/** What kysely needs of a database, with statements prepared once per text. */
function preparedOnce(database: SqliteDatabase.Database): SqliteDialectConfig['database'] {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known) return known;
      if (statements.size >= REMEMBERED_STATEMENTS) statements.clear();
      const made = database.prepare(text) as SqliteStatement;
      statements.set(text, made);
      return made;
    },
  };
}

/** Every writing transaction takes the write lock at once: a deferred one fails when two processes share the file. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: SqliteDatabase.Database;
  constructor(config: SqliteDialectConfig, database: SqliteDatabase.Database) {
    super(config);
    this.#database = database;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  /** A full disk makes SQLite roll back by itself; asking again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Migrations run inside one transaction, and a write to the lock row keeps a second starter waiting. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`update kysely_migration_lock set is_locked = is_locked`.execute(db);
  }
}

class DurableSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #database: SqliteDatabase.Database;
  constructor(config: SqliteDialectConfig, database: SqliteDatabase.Database) {
    super(config);
    this.#config = config;
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#database);
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

export function openSqlite(path: string, mode: ConnectionMode): OpenEngine {
  const database = mode === 'read' ? openForReading(path) : openForWriting(path);
  const config = { database: preparedOnce(database) };
  const dialect =
    mode === 'read' ? new SqliteDialect(config) : new DurableSqliteDialect(config, database);
  return { engine: sqliteEngine, dialect };
}

function openForReading(path: string): SqliteDatabase.Database {
  if (!existsSync(path)) throw new DatabaseUnavailable(path, 'missing');
  const database = openFile(path, { readonly: true, fileMustExist: true });
  database.pragma(`cache_size = -${CACHE_KIB}`);
  return database;
}

function openForWriting(path: string): SqliteDatabase.Database {
  mkdirSync(dirname(path), { recursive: true });
  const isNew = !existsSync(path);
  const database = openFile(path, {});
  if (isNew) chmodSync(path, OWNER_ONLY);
  try {
    prepareForWriting(database);
  } catch (cause) {
    database.close();
    throw new DatabaseUnavailable(path, isNotADatabase(cause) ? 'not_a_database' : 'unreachable', {
      cause,
    });
  }
  if (database.pragma('synchronous', { simple: true }) === SYNCHRONOUS_FULL) return database;
  database.close();
  throw new DatabaseUnavailable(path, 'not_durable');
}

/**
 * better-sqlite3 is compiled to fall back to `synchronous=NORMAL` with the first write in WAL mode, and
 * acknowledged reports would then be lost in a power cut: a write comes before the setting is read back.
 */
function prepareForWriting(database: SqliteDatabase.Database): void {
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  database.pragma('foreign_keys = on');
  database.pragma('trusted_schema = off');
  database.pragma('secure_delete = on');
  database.pragma(`cache_size = -${CACHE_KIB}`);
  const version = database.pragma('user_version', { simple: true });
  database.pragma(`user_version = ${Number(version)}`);
}

function isNotADatabase(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_NOTADB';
}

function openFile(path: string, options: SqliteDatabase.Options): SqliteDatabase.Database {
  try {
    return new SqliteDatabase(path, { ...options, timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw new DatabaseUnavailable(path, 'unreachable', { cause });
  }
}
