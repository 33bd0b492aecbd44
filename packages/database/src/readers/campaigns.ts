import { type Campaign, type CampaignCounts, foldText, type Page } from '@rangewatch/schema';
import { sql } from 'kysely';
import { campaignFromRow } from '../campaign-row.ts';
import type { Db } from '../tables.ts';
import type { ListQuery } from './readers.ts';

export async function findCampaign(db: Db, campaignId: string): Promise<Campaign | null> {
  const row = await db
    .selectFrom('campaign')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return row ? campaignFromRow(row) : null;
}

/** In no folded text. */
const NOWHERE = '-';

/** Punctuation alone finds nothing rather than everything. */
function searchWords(search: string): readonly string[] {
  if (search.trim() === '') return [];
  return (foldText(search) || NOWHERE).split(' ');
}

/** A campaign without a known start is listed last. */
const startsOn = sql<string>`coalesce(starts_on, '')`;

export async function listCampaigns(
  db: Db,
  query: ListQuery & { readonly search?: string },
): Promise<Page<Campaign>> {
  let select = db.selectFrom('campaign').selectAll().where('screening', '=', 'accepted');
  for (const word of searchWords(query.search ?? '')) {
    // Letters and digits only: nothing in a word is a sign of the pattern.
    select = select.where('search_text', 'like', `%${word}%`);
  }
  if (query.cursor) {
    const [day = '', campaignId = ''] = query.cursor.split('|');
    select = select.where(sql<boolean>`(${startsOn}, campaign_id) < (${day}, ${campaignId})`);
  }
  const rows = await select
    .orderBy(startsOn, 'desc')
    .orderBy('campaign_id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(campaignFromRow);
  const last = items.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return { items, nextCursor: hasMore ? `${last.startsOn ?? ''}|${last.campaignId}` : null };
}

export async function campaignCounts(db: Db, campaignId: string): Promise<CampaignCounts[]> {
  const rows = await db
    .selectFrom('campaign_count')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('week')
    .execute();
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    week: row.week,
    reportCount: row.report_count,
    reporterCount: row.reporter_count,
    reporterCountToDate: row.reporter_count_to_date,
    exposureCount: row.exposure_count,
  }));
}
