import { type CallerNumber, type NumberRange, rangeParts } from '@rangewatch/numbering';
import { BLOCK_OPEN_DIGITS, type Source } from '@rangewatch/schema';
import type { Engine, RowColumn } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { PART_COLUMNS } from '../tables/range-rows.ts';
import { writeRows } from '../write-rows.ts';
import { rangesOf } from './report-delta.ts';

/** A number its source names for the first time, or no longer at all. */
export interface NumberChange {
  readonly number: CallerNumber;
  readonly by: 1 | -1;
}

/** Counts numbers that came or went in the parts of the ranges around them, up to 10,000 numbers wide. */
export async function countParts(
  tx: Tx,
  engine: Engine,
  source: Source,
  changes: readonly NumberChange[],
): Promise<void> {
  const byRange = new Map<NumberRange, number[]>();
  for (const { number, by } of changes) {
    for (const range of rangesOf(number)) {
      if (rangeParts(range).openDigits > BLOCK_OPEN_DIGITS) break;
      const parts = byRange.get(range) ?? PART_COLUMNS.map(() => 0);
      const part = partOf(range, number);
      parts[part] = (parts[part] ?? 0) + by;
      byRange.set(range, parts);
    }
  }
  const ranges = [...byRange.keys()].toSorted();
  await writeRows(tx, engine, {
    constants: [source],
    columns: [
      { name: 'range', type: 'text', values: ranges },
      ...PART_COLUMNS.map(
        (name, part): RowColumn => ({
          name,
          type: 'integer',
          values: ranges.map((range) => byRange.get(range)?.[part] ?? 0),
        }),
      ),
    ],
    statement: (rows, ofSource) => `
      insert into range_part (range, source, ${PART_COLUMNS.join(', ')})
      select range, ${ofSource}, ${PART_COLUMNS.join(', ')} from ${rows} as delta where true
      on conflict (range, source) do update set ${PART_COLUMNS.map(addColumn).join(', ')}`,
  });
}

/** The first open digit tells the part. */
function partOf(range: NumberRange, number: CallerNumber): number {
  return Number(number.charAt(range.indexOf('*')));
}

function addColumn(name: string): string {
  return `${name} = range_part.${name} + excluded.${name}`;
}
