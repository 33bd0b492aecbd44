import type { ScreeningState } from '@rangewatch/schema';
import type { Db } from '../tables.ts';
import type { CampaignStanding } from './readers.ts';

/** How campaigns stand, by id; those not on record are left out. */
export async function campaignStandings(
  db: Db,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, CampaignStanding>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('campaign')
    .leftJoin('campaign as into', 'into.campaign_id', 'campaign.merged_into')
    .select(['campaign.campaign_id', 'campaign.screening', 'campaign.merged_into'])
    .select('into.title as into_title')
    .where('campaign.campaign_id', 'in', campaignIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.campaign_id,
      {
        screening: row.screening satisfies ScreeningState,
        mergedInto:
          row.merged_into === null || row.into_title === null
            ? null
            : { campaignId: row.merged_into, title: row.into_title },
      },
    ]),
  );
}
