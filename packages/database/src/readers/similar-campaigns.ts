import { type Campaign, type CampaignNames, foldText, isLikelySame } from '@rangewatch/schema';
import { campaignFromRow } from '../campaign-row.ts';
import type { Db } from '../tables.ts';

/** Signs of a piece of a name: if one name holds the other, they share one. */
const PIECE = 3;
const MOST_PIECES = 30;
const MOST_READ = 500;
const MOST_FOUND = 5;

/** Accepted campaigns that may be the one described, newest first. */
export async function similarCampaigns(db: Db, names: CampaignNames): Promise<Campaign[]> {
  const pieces = [...piecesOf(names.title), ...piecesOf(names.organiserName)];
  if (pieces.length === 0) return [];
  const rows = await db
    .selectFrom('campaign')
    .selectAll()
    .where('screening', '=', 'accepted')
    .where((row) => row.or(pieces.map((piece) => row('search_text', 'like', `%${piece}%`))))
    .orderBy('registered_at', 'desc')
    .limit(MOST_READ)
    .execute();
  return rows
    .map(campaignFromRow)
    .filter((campaign) => isLikelySame(names, campaign))
    .slice(0, MOST_FOUND);
}

/** Letters and digits only: nothing in a piece is a sign of a pattern. */
function piecesOf(name: string): readonly string[] {
  const pieces = foldText(name)
    .split(' ')
    .flatMap((word) => {
      const signs = Array.from(word);
      const count = Math.max(1, signs.length - PIECE + 1);
      return Array.from({ length: count }, (_, at) => signs.slice(at, at + PIECE).join(''));
    });
  return [...new Set(pieces)].filter((piece) => piece !== '').slice(0, MOST_PIECES);
}
