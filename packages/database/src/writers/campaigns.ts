import { type Campaign, type CampaignCounts, foldText, type Week } from '@rangewatch/schema';
import { campaignFromRow } from '../campaign-row.ts';
import type { Db, Tx } from '../tables.ts';
import type { NewCampaign, RegisterOutcome } from './writers.ts';

export async function registerCampaign(tx: Tx, campaign: NewCampaign): Promise<RegisterOutcome> {
  const earlier = await tx
    .selectFrom('campaign')
    .select(['campaign_id', 'content_hash'])
    .where('idempotency_hash', '=', Buffer.from(campaign.idempotencyHash))
    .executeTakeFirst();
  if (earlier) {
    const same = Buffer.compare(earlier.content_hash, campaign.contentHash) === 0;
    return same
      ? { status: 'repeated', campaignId: earlier.campaign_id }
      : { status: 'key_reused' };
  }
  const { draft } = campaign;
  await tx
    .insertInto('campaign')
    .values({
      campaign_id: campaign.campaignId,
      title: draft.title,
      organiser_name: draft.organiserName,
      channel: draft.channel,
      starts_on: draft.startsOn,
      ends_on: draft.endsOn,
      participants_claimed: draft.participantsClaimed,
      description: draft.description,
      link: draft.link,
      screening: 'held',
      screening_reason: null,
      screened_at: null,
      registered_at: campaign.registeredAt.getTime(),
      idempotency_hash: Buffer.from(campaign.idempotencyHash),
      content_hash: Buffer.from(campaign.contentHash),
      is_sample: campaign.isSample ? 1 : 0,
      search_text: foldText(`${draft.title} ${draft.organiserName}`),
      merged_into: null,
    })
    .execute();
  return { status: 'registered', campaignId: campaign.campaignId };
}

export async function listHeldCampaigns(db: Db): Promise<Campaign[]> {
  const rows = await db
    .selectFrom('campaign')
    .selectAll()
    .where('screening', '=', 'held')
    .orderBy('registered_at')
    .orderBy('campaign_id')
    .execute();
  return rows.map(campaignFromRow);
}

export async function screenCampaign(
  tx: Tx,
  campaignId: string,
  decision: 'accepted' | 'rejected',
  reason: string,
  decidedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaign')
    .set({ screening: decision, screening_reason: reason, screened_at: decidedAt.getTime() })
    .where('campaign_id', '=', campaignId)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Replaces what an earlier run of the same week counted. */
export async function recordCampaignCounts(
  tx: Tx,
  week: Week,
  counts: readonly CampaignCounts[],
): Promise<void> {
  await tx.deleteFrom('campaign_count').where('week', '=', week).execute();
  for (const count of counts) {
    await tx
      .insertInto('campaign_count')
      .values({
        campaign_id: count.campaignId,
        week,
        report_count: count.reportCount,
        reporter_count: count.reporterCount,
        reporter_count_to_date: count.reporterCountToDate,
        exposure_count: count.exposureCount,
      })
      .execute();
  }
}
