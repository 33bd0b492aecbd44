import type { ActSubject, Jurisdiction, ProblemCode, SubjectRow, Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import { countedInRow } from './counted-in-row.ts';
import { prefixBounds } from './prefix-bounds.ts';
import { type CountedCall, isInBounds, isInProvinces } from './row-bounds.ts';
import type { Db } from './tables.ts';

/** A row that the release of a week has, for an authority with its bounds. */
export interface ReleasedRow {
  readonly revision: number;
  readonly publishedAt: Date;
  /** Somebody is counted in it whose receipt shows what is said of it. */
  readonly isOnReceipts: boolean;
}

interface AskedRow extends SubjectRow {
  /** Null: the newest. */
  readonly revision: number | null;
  readonly bounds: Jurisdiction;
}

/**
 * The row of a release; else why there is none. One that counts nothing and one outside the bounds are the same to who
 * asks: the difference would tell what is counted elsewhere.
 */
export async function findReleasedRow(
  db: Db,
  { subject, week, revision, bounds }: AskedRow,
): Promise<ReleasedRow | ProblemCode> {
  let releases = db.selectFrom('release').select(['revision', 'ledger_size', 'published_at']);
  releases = releases.where('week', '=', week);
  if (revision !== null) releases = releases.where('revision', '=', revision);
  const release = await releases.orderBy('revision', 'desc').limit(1).executeTakeFirst();
  if (!release) return revision === null ? 'week_unknown' : 'release_unknown';
  if (subject.kind === 'campaign' && !(await isAccepted(db, subject.campaignId)))
    return 'campaign_unknown';
  const own = await ownCalls(db, { subject, week }, release.ledger_size);
  const all = [...own, ...(await importedCalls(db, subject, week))];
  if (!isWithin(all, subject, bounds)) return 'row_unknown';
  const publishedAt = new Date(release.published_at);
  return { revision: release.revision, publishedAt, isOnReceipts: own.length > 0 };
}

/** A range lies within provinces with all its numbers: what is said of it reaches whoever was called from any of them. */
function isWithin(
  calls: readonly CountedCall[],
  { kind }: ActSubject,
  bounds: Jurisdiction,
): boolean {
  if (kind === 'range' && !calls.every((call) => isInProvinces(call, bounds))) return false;
  return calls.some((call) => isInBounds(call, bounds));
}

async function isAccepted(db: Db, campaignId: string): Promise<boolean> {
  const campaign = await db
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', '=', campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return campaign !== undefined;
}

/** Of reports that were in the ledger when the release was made. */
async function ownCalls(
  db: Db,
  row: SubjectRow,
  ledgerSize: number,
): Promise<readonly CountedCall[]> {
  const { rows } = await sql<CountedCall>`
    select distinct caller_number, category from (${countedInRow(row)}) as counted
    where known_from < ${ledgerSize}`.execute(db);
  return rows;
}

/** Of official files; they say nothing of campaigns. */
async function importedCalls(
  db: Db,
  subject: ActSubject,
  week: Week,
): Promise<readonly CountedCall[]> {
  if (subject.kind !== 'range') return [];
  const { from, to, length } = prefixBounds(subject.range);
  const { rows } = await sql<CountedCall>`
    select distinct caller_number, category from imported_report
    where week = ${week} and caller_number >= ${from} and caller_number < ${to}
      and length(caller_number) = ${length}`.execute(db);
  return rows;
}
