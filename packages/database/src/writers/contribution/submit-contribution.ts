import type { Tx } from '../../tables.ts';
import type { ContributeOutcome, NewContribution } from './contribution-writers.ts';

export async function submitContribution(
  tx: Tx,
  contribution: NewContribution,
): Promise<ContributeOutcome> {
  const campaignId = await standingCampaign(tx, contribution.campaignId);
  if (campaignId === null) return { status: 'campaign_unknown' };
  if (await isWaiting(tx, contribution)) return { status: 'repeated' };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('campaign_contribution')
    .values({
      contribution_id: contribution.contributionId,
      campaign_id: campaignId,
      field: contribution.field,
      sealed_value: Buffer.from(contribution.sealedValue),
      value: null,
      state: 'held',
      reason: null,
      received_at: contribution.receivedAt.getTime(),
      decided_at: null,
      is_first: 0,
      idempotency_hash: Buffer.from(contribution.idempotencyHash),
      content_hash: Buffer.from(contribution.contentHash),
    })
    // Waits for another attempt at the same contribution, so that one of them finds the other.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return { status: 'held' };
  return await earlierContribution(tx, contribution);
}

/** The campaign itself, or the one it was found to be; null when neither is on record. */
async function standingCampaign(tx: Tx, campaignId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('campaign')
    .select(['screening', 'merged_into'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row) return null;
  return row.screening === 'rejected' ? row.merged_into : campaignId;
}

/** Whether somebody has sent the very same, and nobody has looked at it yet. */
async function isWaiting(tx: Tx, { contentHash }: NewContribution): Promise<boolean> {
  const row = await tx
    .selectFrom('campaign_contribution')
    .select('contribution_id')
    .where('state', '=', 'held')
    .where('content_hash', '=', Buffer.from(contentHash))
    .executeTakeFirst();
  return row !== undefined;
}

async function earlierContribution(
  tx: Tx,
  { idempotencyHash, contentHash }: NewContribution,
): Promise<ContributeOutcome> {
  const earlier = await tx
    .selectFrom('campaign_contribution')
    .select('content_hash')
    .where('idempotency_hash', '=', Buffer.from(idempotencyHash))
    .executeTakeFirstOrThrow();
  const isSame =
    earlier.content_hash !== null && Buffer.compare(earlier.content_hash, contentHash) === 0;
  return { status: isSame ? 'repeated' : 'key_reused' };
}
