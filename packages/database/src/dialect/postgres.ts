import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ConnectionMode, Engine, OpenEngine } from './engine.ts';
import { pagesOfCursor } from './pages.ts';

const INT8_OID = 20;
const NUMERIC_OID = 1700;
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;

const ARRAY_TYPES = { text: 'text', integer: 'bigint', binary: 'bytea' } as const;

const postgresEngine: Engine = {
  name: 'postgres',
  binaryType: 'bytea',
  textType: 'text collate "C"',
  integerType: 'bigint',
  clusteredTable: '',
  measure: (tables) => tables.map((table) => `analyze ${table}`),
  clearOut: (table) => [`vacuum ${table}`],
  pages: pagesOfCursor,
  snapshotIsolation: 'repeatable read',
  appendOnly: (table) => [
    `create function ${table}_refuse() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table} for each statement execute function ${table}_refuse()`,
  ],
  placeholder: (position) => `$${position}`,
  *chunks(columns, firstPosition) {
    const arrays = columns.map(
      (column, index) => `$${firstPosition + index}::${ARRAY_TYPES[column.type]}[]`,
    );
    const names = columns.map((column) => column.name);
    yield {
      rows: `(select * from unnest(${arrays.join(', ')}) as chunk(${names.join(', ')}))`,
      parameters: columns.map((column) => column.values),
    };
  },
};

/** Counts fit in 53 bits, so that both engines give plain numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === INT8_OID || oid === NUMERIC_OID) return Number;
    return pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format);
  },
};

export function openPostgres(url: string, mode: ConnectionMode): OpenEngine {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
    ...(mode === 'read' ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // An idle connection that the server closes must not end the process: the next query opens another.
  pool.on('error', () => undefined);
  return { engine: postgresEngine, dialect: new PostgresDialect({ pool }) };
}
