import { ensureCalendarDay } from '@rangewatch/schema';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Db, Tx } from '../../tables.ts';
import type {
  InvitationOutcome,
  MatchOutcome,
  NewInvitation,
  NewMention,
  NewReply,
  OrganiserReplyRecord,
  PartnerCampaignMatch,
  ReplyOutcome,
  ReplyWriters,
} from './reply-writers.ts';

export function createReplyWriters({ db }: Connection): ReplyWriters {
  return {
    inviteOrganiser: (invitation) => inTransaction(db, (tx) => invite(tx, invitation)),
    recordReply: (reply) => inTransaction(db, (tx) => record(tx, reply)),
    listReplies: () => list(db),
    noteMention: (mention) => inTransaction(db, (tx) => mentionCampaign(tx, mention)),
    matchPartnerCampaign: (match) => inTransaction(db, (tx) => matchCampaign(tx, match)),
  };
}

/** Only a campaign whose text was accepted has a page on which anything could be said about it. */
async function isOnRecord(tx: Tx, campaignId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', '=', campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return found !== undefined;
}

async function invite(
  tx: Tx,
  { campaignId, invitedOn, invitedBy }: NewInvitation,
): Promise<InvitationOutcome> {
  if (!(await isOnRecord(tx, campaignId))) return { status: 'campaign_unknown' };
  const row = { campaign_id: campaignId, invited_on: invitedOn, invited_by: invitedBy };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('organiser_reply')
    .values({ ...row, replied_on: null, reply: null })
    .onConflict((conflict) => conflict.column('campaign_id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { status: 'invited', invitedOn };
  const { invited_on: earlier } = await tx
    .selectFrom('organiser_reply')
    .select('invited_on')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return { status: 'already_invited', invitedOn: ensureCalendarDay(earlier) };
}

async function record(tx: Tx, { campaignId, repliedOn, text }: NewReply): Promise<ReplyOutcome> {
  if (!(await isOnRecord(tx, campaignId))) return 'campaign_unknown';
  const { numUpdatedRows } = await tx
    .updateTable('organiser_reply')
    .set({ replied_on: repliedOn, reply: text })
    .where('campaign_id', '=', campaignId)
    .where('invited_on', '<=', repliedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'recorded' : 'not_invited';
}

async function list(db: Db): Promise<readonly OrganiserReplyRecord[]> {
  const rows = await db
    .selectFrom('organiser_reply')
    .innerJoin('campaign', 'campaign.campaign_id', 'organiser_reply.campaign_id')
    .selectAll('organiser_reply')
    .select(['title', 'organiser_name'])
    .orderBy('invited_on')
    .orderBy('organiser_reply.campaign_id')
    .execute();
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    title: row.title,
    organiserName: row.organiser_name,
    invitedOn: ensureCalendarDay(row.invited_on),
    invitedBy: row.invited_by,
    repliedOn: row.replied_on === null ? null : ensureCalendarDay(row.replied_on),
    text: row.reply,
  }));
}

async function mentionCampaign(
  tx: Tx,
  { campaignId, mentionedOn, sourceUrl }: NewMention,
): Promise<'noted' | 'campaign_unknown'> {
  if (!(await isOnRecord(tx, campaignId))) return 'campaign_unknown';
  await tx
    .insertInto('campaign_mention')
    .values({ campaign_id: campaignId, mentioned_on: mentionedOn, source_url: sourceUrl })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return 'noted';
}

async function matchCampaign(
  tx: Tx,
  { source, campaignRef, campaignId }: PartnerCampaignMatch,
): Promise<MatchOutcome> {
  if (!(await isOnRecord(tx, campaignId))) return 'campaign_unknown';
  const { numUpdatedRows } = await tx
    .updateTable('signal_campaign')
    .set({ campaign_id: campaignId })
    .where('source', '=', source)
    .where('campaign_ref', '=', campaignRef)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'matched' : 'partner_campaign_unknown';
}
