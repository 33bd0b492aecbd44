import { EMPTY_FIELDS } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../../tables.ts';
import { markChangedPersons } from '../signal-facts/changed-persons.ts';
import type { CampaignMerger, MergeOutcome } from './contribution-writers.ts';

/** What was stated of the first campaign is stated of the second from now on. */
export async function mergeCampaign(tx: Tx, merger: CampaignMerger): Promise<MergeOutcome> {
  const { campaignId, intoCampaignId, reason, mergedAt } = merger;
  if (campaignId === intoCampaignId) return { status: 'same' };
  const from = await findRow(tx, campaignId);
  const into = await findRow(tx, intoCampaignId);
  if (!from || from.merged_into !== null) return { status: 'unknown' };
  if (!into || into.screening !== 'accepted') return { status: 'into_unknown' };
  if (from.is_sample !== into.is_sample) return { status: 'mixed' };
  const exposures = await tx
    .updateTable('exposure')
    .set({ campaign_id: intoCampaignId })
    .where('campaign_id', '=', campaignId)
    .returning('person_id')
    .execute();
  await markChangedPersons(
    tx,
    exposures.map(({ person_id }) => person_id),
  );
  await moveContributions(tx, merger);
  await moveEndedPersons(tx, merger);
  // People were counted for each campaign; for both together the next weekly run counts them anew.
  await tx.deleteFrom('campaign_count').where('campaign_id', '=', campaignId).execute();
  const screenedAt = mergedAt.getTime();
  await tx
    .updateTable('campaign')
    .set({
      screening: 'rejected',
      screening_reason: reason,
      screened_at: screenedAt,
      merged_into: intoCampaignId,
    })
    .where('campaign_id', '=', campaignId)
    .execute();
  await tx
    .updateTable('campaign')
    .set({ merged_into: intoCampaignId })
    .where('merged_into', '=', campaignId)
    .execute();
  await tx
    .updateTable('campaign')
    .set({ screened_at: screenedAt })
    .where('campaign_id', '=', intoCampaignId)
    .execute();
  return { status: 'merged', exposureCount: exposures.length };
}

async function findRow(tx: Tx, campaignId: string) {
  return await tx
    .selectFrom('campaign')
    .select(['screening', 'merged_into', 'is_sample'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
}

/** Whoever counted for both counts twice from here on: nothing says any more that they were one. */
async function moveEndedPersons(
  tx: Tx,
  { campaignId, intoCampaignId }: CampaignMerger,
): Promise<void> {
  await sql`
    insert into campaign_ended_person (campaign_id, first_week, reporter_count, repeat_count)
    select ${intoCampaignId}, first_week, reporter_count, repeat_count
    from campaign_ended_person where campaign_id = ${campaignId}
    on conflict (campaign_id, first_week) do update set
      reporter_count = campaign_ended_person.reporter_count + excluded.reporter_count,
      repeat_count = campaign_ended_person.repeat_count + excluded.repeat_count`.execute(tx);
  await tx.deleteFrom('campaign_ended_person').where('campaign_id', '=', campaignId).execute();
}

/** Of what a campaign has one value of, each keeps its own. */
async function moveContributions(
  tx: Tx,
  { campaignId, intoCampaignId }: CampaignMerger,
): Promise<void> {
  await tx
    .updateTable('campaign_contribution')
    .set({ campaign_id: intoCampaignId })
    .where('campaign_id', '=', campaignId)
    .where((row) =>
      row.or([row('state', '=', 'held'), row('field', 'not in', Object.keys(EMPTY_FIELDS))]),
    )
    .execute();
}
