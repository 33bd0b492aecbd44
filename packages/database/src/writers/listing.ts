import type { NumberRange } from '@rangewatch/numbering';
import type { Engine } from '../dialect/engine.ts';
import { SCORE_UNIT } from '../readers/listing.ts';
import type { Tx } from '../tables.ts';
import { writeRows } from '../write-rows.ts';
import type { ListingChange } from './writers.ts';

/**
 * Puts changes of the list on record under the next version. False when another process changed the list
 * since it was read: the caller looks again.
 */
export async function changeListing(
  tx: Tx,
  engine: Engine,
  change: ListingChange,
): Promise<boolean> {
  const hasChanged = change.listed.length + change.delisted.length > 0;
  const version = change.basedOn + (hasChanged ? 1 : 0);
  const { numUpdatedRows } = await tx
    .updateTable('listing_head')
    .set({
      version,
      ledger_size: change.ledgerSize,
      refreshed_at: change.refreshedAt.getTime(),
      ...(change.isFull ? { full_at: change.refreshedAt.getTime() } : {}),
    })
    .where('version', '=', change.basedOn)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await upsertListed(tx, engine, change, version);
  await delist(tx, change, version);
  await tx.deleteFrom('listed_range').where('delisted_on', '<', change.forgetBefore).execute();
  return true;
}

async function upsertListed(
  tx: Tx,
  engine: Engine,
  { listed }: ListingChange,
  version: number,
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [version],
    columns: [
      { name: 'range', type: 'text', values: listed.map((entry) => entry.range) },
      { name: 'open_digits', type: 'integer', values: listed.map(openDigitsOf) },
      { name: 'votes', type: 'integer', values: listed.map((entry) => entry.votes) },
      { name: 'category', type: 'text', values: listed.map((entry) => entry.category) },
      { name: 'last_week', type: 'text', values: listed.map((entry) => entry.lastWeek) },
      {
        name: 'heat_score',
        type: 'integer',
        values: listed.map((entry) => Math.round(entry.heatScore * SCORE_UNIT)),
      },
      { name: 'place_id', type: 'text', values: listed.map((entry) => entry.placeId) },
      { name: 'carrier_id', type: 'text', values: listed.map((entry) => entry.carrierId) },
    ],
    statement: (rows, atVersion) => `
      insert into listed_range (range, open_digits, version, votes, category, last_week, heat_score, place_id, carrier_id, delisted_on)
      select range, open_digits, ${atVersion}, votes, category, last_week, heat_score, place_id, carrier_id, null
      from ${rows} as entry where true
      on conflict (range) do update set version = excluded.version, votes = excluded.votes,
        category = excluded.category, last_week = excluded.last_week, heat_score = excluded.heat_score,
        place_id = excluded.place_id, carrier_id = excluded.carrier_id, delisted_on = null`,
  });
}

function openDigitsOf({ range }: { readonly range: NumberRange }): number {
  const star = range.indexOf('*');
  return star === -1 ? 0 : range.length - star;
}

/** Ranges per statement: below the parameter limits of both engines. */
const RANGES_PER_UPDATE = 500;

async function delist(tx: Tx, { delisted, today }: ListingChange, version: number): Promise<void> {
  for (let from = 0; from < delisted.length; from += RANGES_PER_UPDATE) {
    await tx
      .updateTable('listed_range')
      .set({ votes: 0, version, delisted_on: today })
      .where('range', 'in', delisted.slice(from, from + RANGES_PER_UPDATE))
      .where('votes', '>', 0)
      .execute();
  }
}
