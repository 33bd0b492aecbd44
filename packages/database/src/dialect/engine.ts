import type { Dialect, RawBuilder } from 'kysely';
import type { Db } from '../tables.ts';

export type ConnectionMode = 'read' | 'write';

/** One column of rows to write, all of one type. */
export interface RowColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'binary';
  readonly values: readonly (string | number | Uint8Array | null)[];
}

/** Some of the rows: a table expression with the columns' names, and its parameters. */
export interface RowChunk {
  readonly rows: string;
  readonly parameters: readonly unknown[];
}

/** Everything in which the two engines differ, by name. Nothing outside this folder asks which engine it is on. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** Column type of binary values. */
  readonly binaryType: string;
  /** Column type of text that is compared and sorted by code point. */
  readonly textType: string;
  /** Column type of a 53-bit integer. */
  readonly integerType: string;
  /** Appended to `create table` where the primary key should be the table. */
  readonly clusteredTable: string;
  /** Statements that make a table refuse update and delete. */
  appendOnly(table: string): readonly string[];
  /** The placeholder of a statement's parameter, counted from 1. */
  placeholder(position: number): string;
  /** Rows in as few statements as the engine takes; `firstPosition` is that of a chunk's first parameter. */
  chunks(columns: readonly RowColumn[], firstPosition: number): Iterable<RowChunk>;
  /**
   * Statements for outside a transaction that free the files of what the rows of a table held before. They wait
   * for nobody: what another connection still reads goes with the next time.
   */
  clearOut(table: string): readonly string[];
  /** Statements that tell the planner how large tables have become in this transaction; none where it does not ask. */
  measure(tables: readonly string[]): readonly string[];
  /**
   * Answers a query once and hands its rows over in their order, by the page: for answers that no index has sorted and
   * memory should not hold. Only in a transaction; other queries may be asked between pages.
   */
  pages<T>(tx: Db, query: RawBuilder<T>): AsyncGenerator<readonly T[]>;
  /** What a transaction must ask for to see one moment throughout; null where every transaction does. */
  readonly snapshotIsolation: 'repeatable read' | null;
}

/** An engine with an open connection. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly dialect: Dialect;
}

export type UnavailableReason =
  | 'malformed_url'
  | 'missing'
  | 'unreachable'
  | 'not_a_database'
  | 'not_durable'
  | 'not_migrated'
  | 'migration_failed';

/** The database cannot be opened or is not one of ours; the message names it without credentials. */
export class DatabaseUnavailable extends Error {
  readonly target: string;
  readonly reason: UnavailableReason;
  constructor(target: string, reason: UnavailableReason, options?: ErrorOptions) {
    super(`database ${target}: ${reason}`, options);
    this.name = 'DatabaseUnavailable';
    this.target = target;
    this.reason = reason;
  }
}
