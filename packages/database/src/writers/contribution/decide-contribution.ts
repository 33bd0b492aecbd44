import {
  buildCampaignPage,
  type Campaign,
  campaignChange,
  EMPTY_FIELDS,
  type FactField,
  factOfCampaign,
  foldText,
} from '@rangewatch/schema';
import { sql } from 'kysely';
import { campaignFromRow } from '../../campaign-row.ts';
import { type Connection, inTransaction } from '../../connection.ts';
import { listAcceptedFacts } from '../../contribution-row.ts';
import type { Tx } from '../../tables.ts';
import type { ContributionDecision, DecideContributionOutcome } from './contribution-writers.ts';

/** Decides in one commit, then sees to it that the files forget what was rejected. */
export async function decideContribution(
  { db, engine }: Connection,
  decision: ContributionDecision,
): Promise<DecideContributionOutcome> {
  const outcome = await inTransaction(db, (tx) => decide(tx, decision));
  if (outcome.status === 'decided') {
    const statements = engine.clearOut('campaign_contribution');
    for (const statement of statements) await sql.raw(statement).execute(db);
  }
  return outcome;
}

async function decide(tx: Tx, decision: ContributionDecision): Promise<DecideContributionOutcome> {
  const { contributionId, fact, reason, decidedAt } = decision;
  const row = await tx
    .selectFrom('campaign_contribution')
    .select(['campaign_id', 'field', 'state'])
    .where('contribution_id', '=', contributionId)
    .where('is_first', '=', 0)
    .executeTakeFirst();
  if (!row) return { status: 'unknown' };
  const isOpen = row.state === 'held' || (row.state === 'accepted' && !fact);
  if (!isOpen) return { status: 'already_decided', state: row.state };
  const field = row.field as FactField;
  if (fact) await keepFirst(tx, row.campaign_id, field);
  await tx
    .updateTable('campaign_contribution')
    .set({
      state: fact ? 'accepted' : 'rejected',
      value: fact && JSON.stringify(fact.value),
      sealed_value: null,
      reason,
      decided_at: decidedAt.getTime(),
    })
    .where('contribution_id', '=', contributionId)
    .execute();
  if (fact || row.state === 'accepted') await bringUpToDate(tx, row.campaign_id, field, decidedAt);
  return { status: 'decided', campaignId: row.campaign_id };
}

/** What lists, searches and releases show of a campaign is what stands on its page. */
async function bringUpToDate(
  tx: Tx,
  campaignId: string,
  field: FactField,
  decidedAt: Date,
): Promise<void> {
  const nothing = EMPTY_FIELDS[field];
  if (!nothing) return;
  const campaign = await campaignOf(tx, campaignId);
  const [standing] = buildCampaignPage(await listAcceptedFacts(tx, campaignId, field), 'UTC').facts;
  const change = standing ? campaignChange(standing.fact) : nothing;
  await changeCampaign(tx, { ...campaign, ...change }, decidedAt);
}

async function campaignOf(tx: Tx, campaignId: string): Promise<Campaign> {
  const row = await tx
    .selectFrom('campaign')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return campaignFromRow(row);
}

/** What the campaign said before anybody added to it, for the change log. */
async function keepFirst(tx: Tx, campaignId: string, field: FactField): Promise<void> {
  if ((await listAcceptedFacts(tx, campaignId, field)).length > 0) return;
  const campaign = await campaignOf(tx, campaignId);
  const first = factOfCampaign(field, campaign);
  if (!first) return;
  const registeredAt = campaign.registeredAt.getTime();
  await tx
    .insertInto('campaign_contribution')
    .values({
      contribution_id: `${campaignId}/${field}`,
      campaign_id: campaignId,
      field,
      sealed_value: null,
      value: JSON.stringify(first.value),
      state: 'accepted',
      reason: null,
      received_at: registeredAt,
      decided_at: registeredAt,
      is_first: 1,
      idempotency_hash: null,
      content_hash: null,
    })
    .execute();
}

async function changeCampaign(tx: Tx, campaign: Campaign, decidedAt: Date): Promise<void> {
  await tx
    .updateTable('campaign')
    .set({
      organiser_name: campaign.organiserName,
      channel: campaign.channel,
      starts_on: campaign.startsOn,
      ends_on: campaign.endsOn,
      participants_claimed: campaign.participantsClaimed,
      search_text: foldText(`${campaign.title} ${campaign.organiserName}`),
    })
    .where('campaign_id', '=', campaign.campaignId)
    .execute();
  // Releases name the organiser: their weeks are looked at anew.
  await tx
    .updateTable('campaign')
    .set({ screened_at: decidedAt.getTime() })
    .where('campaign_id', '=', campaign.campaignId)
    .where('screening', '=', 'accepted')
    .execute();
}
