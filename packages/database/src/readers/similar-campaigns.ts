import { type Campaign, type CampaignNames, foldText, isLikelySame } from '@rangewatch/schema';
import { campaignFromRow } from '../campaign-row.ts';
import type { Db } from '../tables.ts';

/** Signs of a name that another spelling of it is likely to begin with too. */
const BEGINNING = 4;
const MOST_READ = 100;
const MOST_FOUND = 5;

/** Accepted campaigns that may be the one described, newest first. */
export async function similarCampaigns(db: Db, names: CampaignNames): Promise<Campaign[]> {
  const beginnings = [names.title, names.organiserName]
    .map((name) => Array.from(foldText(name)).slice(0, BEGINNING).join('').trim())
    .filter((beginning) => beginning !== '');
  if (beginnings.length === 0) return [];
  const rows = await db
    .selectFrom('campaign')
    .selectAll()
    .where('screening', '=', 'accepted')
    .where((row) => row.or(beginnings.map((text) => row('search_text', 'like', `%${text}%`))))
    .orderBy('registered_at', 'desc')
    .limit(MOST_READ)
    .execute();
  return rows
    .map(campaignFromRow)
    .filter((campaign) => isLikelySame(names, campaign))
    .slice(0, MOST_FOUND);
}
