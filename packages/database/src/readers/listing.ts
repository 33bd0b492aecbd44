import { type CallerNumber, ensureCallerNumber, type NumberRange } from '@rangewatch/numbering';
import {
  type Category,
  ensureCalendarDay,
  ensureWeek,
  type ListedEntry,
  type ListingHead,
} from '@rangewatch/schema';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { ListedRangeRow } from '../tables/list-rows.ts';
import type { ListedQuery, TouchedNumbers } from './readers.ts';

/** The score is stored as whole thousandths, so that both engines sort alike. */
export const SCORE_UNIT = 1_000;

/** Ledger leaves at this moment. */
export async function ledgerSize(db: Db): Promise<number> {
  const head = await db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  return head.size;
}

export async function listingHead(db: Db): Promise<ListingHead> {
  const row = await db.selectFrom('listing_head').selectAll().executeTakeFirstOrThrow();
  return {
    version: row.version,
    ledgerSize: row.ledger_size,
    refreshedAt: new Date(row.refreshed_at),
    fullAt: new Date(row.full_at),
  };
}

/** Changes after a version, oldest first, tombstones among them. */
export async function listedSince(db: Db, version: number): Promise<ListedEntry[]> {
  const rows = await db
    .selectFrom('listed_range')
    .selectAll()
    .where('version', '>', version)
    .orderBy('version')
    .orderBy('range')
    .execute();
  return rows.map(listedFromRow);
}

/** What is listed now, in code-point order of the range. */
export async function listListed(db: Db, query: ListedQuery): Promise<ListedEntry[]> {
  let rows = db
    .selectFrom('listed_range')
    .selectAll()
    .where('votes', '>=', Math.max(1, query.minVotes))
    .where('range', '>', query.after ?? '');
  if (query.openDigits) rows = rows.where('open_digits', 'in', [...query.openDigits]);
  if (query.within) {
    const known = query.within.split('*')[0] ?? '';
    rows = rows.where('range', '>=', known).where('range', '<', `${known}:`);
  }
  return (await rows.orderBy('range').limit(query.limit).execute()).map(listedFromRow);
}

/** The listed entry of one range, tombstone or not; null when it was never listed. */
export async function findListed(db: Db, range: NumberRange): Promise<ListedEntry | null> {
  const row = await db
    .selectFrom('listed_range')
    .selectAll()
    .where('range', '=', range)
    .executeTakeFirst();
  return row ? listedFromRow(row) : null;
}

/** Marks carry the time they were asked for: a commit may follow a moment later. */
const COMMIT_MS = 60_000;

/** What changed since the list was last made: numbers to look at again, or everything. */
export async function touchedSince(db: Db, head: ListingHead): Promise<TouchedNumbers> {
  const { ledgerSize: size } = head;
  const since = head.refreshedAt.getTime() - COMMIT_MS;
  const { rows: imported } = await sql`
    select 1 from import_file where leaf_index >= ${size} limit 1`.execute(db);
  if (imported.length > 0) return 'all';
  const { rows } = await sql<{ number: string }>`
    select caller_number as number from report_number
      join report on report.report_id = report_number.report_id
      where report.leaf_index >= ${size}
    union select caller_number from report_number
      join report on report.report_id = report_number.report_id
      where report.withdrawal_leaf_index >= ${size}
    union select caller_number from wanted_mark where marked_at >= ${since}
    union select caller_number from known_number where noted_at >= ${since}
    order by 1`.execute(db);
  return rows.map((row): CallerNumber => ensureCallerNumber(row.number));
}

export function listedFromRow(row: Selectable<ListedRangeRow>): ListedEntry {
  return {
    range: row.range as NumberRange,
    votes: row.votes,
    category: row.category as Category | null,
    lastWeek: ensureWeek(row.last_week),
    heatScore: row.heat_score / SCORE_UNIT,
    placeId: row.place_id,
    carrierId: row.carrier_id,
    version: row.version,
    delistedOn: row.delisted_on === null ? null : ensureCalendarDay(row.delisted_on),
  };
}
