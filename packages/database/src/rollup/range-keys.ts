import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { blockOf, bucketHash, hashedRanges, phoneblockHash } from '@rangewatch/schema';
import type { Engine } from '../dialect/engine.ts';
import type { RangeKeyRow, Tx } from '../tables.ts';
import { writeRows } from '../write-rows.ts';

/** Lets numbers that were never reported before, and their blocks, be found by hash. Keys are never taken away. */
export async function addRangeKeys(
  tx: Tx,
  engine: Engine,
  numbers: readonly CallerNumber[],
): Promise<void> {
  if (numbers.length === 0) return;
  await addKeys(tx, engine, 'phoneblock', numbers.flatMap(hashedRanges), phoneblockHash);
  await addKeys(tx, engine, 'bucket', numbers.map(blockOf), bucketHash);
}

async function addKeys(
  tx: Tx,
  engine: Engine,
  form: RangeKeyRow['form'],
  all: readonly NumberRange[],
  hashOf: (range: NumberRange) => Uint8Array,
): Promise<void> {
  const ranges = [...new Set(all)];
  await writeRows(tx, engine, {
    constants: [form],
    columns: [
      { name: 'hash', type: 'binary', values: ranges.map(hashOf) },
      { name: 'range', type: 'text', values: ranges },
    ],
    statement: (rows, ofForm) => `
      insert into range_key (form, hash, range) select ${ofForm}, hash, range from ${rows} as key where true
      on conflict (form, hash, range) do nothing`,
  });
}
