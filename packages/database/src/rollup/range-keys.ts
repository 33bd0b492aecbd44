import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { blockOf, bucketHash, hashedRanges, phoneblockHash } from '@rangewatch/schema';
import type { Engine } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import type { RangeKeyRow } from '../tables/range-rows.ts';
import { writeRows } from '../write-rows.ts';

/** Numbers that hashes may now be asked for. */
export interface NewKeys {
  /** Never named by their source before: their blocks belong to a bucket. */
  readonly named: readonly CallerNumber[];
  /** Enough to be of interest to a client that asks about one number by its hash. */
  readonly hashed: readonly CallerNumber[];
}

/** Lets numbers and their blocks be found by hash. Keys are never taken away. */
export async function addRangeKeys(
  tx: Tx,
  engine: Engine,
  { named, hashed }: NewKeys,
): Promise<void> {
  await addKeys(tx, engine, 'phoneblock', hashed.flatMap(hashedRanges), phoneblockHash);
  await addKeys(tx, engine, 'bucket', named.map(blockOf), bucketHash);
}

async function addKeys(
  tx: Tx,
  engine: Engine,
  form: RangeKeyRow['form'],
  all: readonly NumberRange[],
  hashOf: (range: NumberRange) => Uint8Array,
): Promise<void> {
  const keys = [...new Set(all)].map((range) => ({ range, hash: Buffer.from(hashOf(range)) }));
  // In the order of the table: two writers take rows in the same order, and a page is written once.
  keys.sort((a, b) => Buffer.compare(a.hash, b.hash));
  await writeRows(tx, engine, {
    constants: [form],
    columns: [
      { name: 'hash', type: 'binary', values: keys.map(({ hash }) => hash) },
      { name: 'range', type: 'text', values: keys.map(({ range }) => range) },
    ],
    statement: (rows, ofForm) => `
      insert into range_key (form, hash, range) select ${ofForm}, hash, range from ${rows} as key where true
      on conflict (form, hash, range) do nothing`,
  });
}
