import { CompiledQuery } from 'kysely';
import type { Engine, RowColumn } from './dialect/engine.ts';
import type { Tx } from './tables.ts';

/** A statement over many rows. `constants` are bound before the rows; `statement` is given their placeholders and the rows. */
export interface RowsStatement {
  readonly constants: readonly (string | number)[];
  readonly columns: readonly RowColumn[];
  readonly statement: (rows: string, ...constants: string[]) => string;
}

/**
 * Runs a statement over rows that come as columns. Its text is written by hand, because building a
 * syntax tree for thousands of parameters would cost more than writing the rows.
 */
export async function writeRows<R>(
  tx: Tx,
  engine: Engine,
  { constants, columns, statement }: RowsStatement,
): Promise<R[]> {
  const placeholders = constants.map((_, index) => engine.placeholder(index + 1));
  const answered: R[] = [];
  for (const { rows, parameters } of engine.chunks(columns, constants.length + 1)) {
    const query = CompiledQuery.raw(statement(rows, ...placeholders), [
      ...constants,
      ...parameters,
    ]);
    const result = await tx.executeQuery(query);
    for (const row of result.rows as R[]) answered.push(row);
  }
  return answered;
}
