import type { CalendarDay } from '@rangewatch/schema';
import { type Connection, inTransaction } from '../../connection.ts';
import { appendLeaf } from '../../ledger-log.ts';
import type { Tx } from '../../tables.ts';
import type { CanaryCalls, CanaryGiven, CanaryWriters, NewCanary } from './canary-writers.ts';

export function createCanaryWriters({ db }: Connection): CanaryWriters {
  return {
    addCanary: (canary) => inTransaction(db, (tx) => add(tx, canary)),
    giveCanary: (label, givenOn) => inTransaction(db, (tx) => give(tx, label, givenOn)),
    noteCanaryCalls: (calls) => inTransaction(db, (tx) => noteCalls(tx, calls)),
  };
}

async function add(
  tx: Tx,
  { label, campaignId, watchedFrom, week, leafSalt }: NewCanary,
): Promise<'added' | 'label_taken' | 'campaign_unknown'> {
  if (await find(tx, label)) return 'label_taken';
  if (campaignId !== null && !(await isOnRecord(tx, campaignId))) return 'campaign_unknown';
  const leafIndex = await appendLeaf(tx, 'canary', week, { label, campaignId }, leafSalt);
  await tx
    .insertInto('canary')
    .values({
      label,
      campaign_id: campaignId,
      given_on: null,
      watched_from: watchedFrom,
      watched_to: null,
      leaf_index: leafIndex,
    })
    .execute();
  return 'added';
}

async function give(tx: Tx, label: string, givenOn: CalendarDay): Promise<CanaryGiven> {
  const canary = await find(tx, label);
  if (!canary) return 'unknown';
  if (canary.campaign_id === null) return 'is_twin';
  if (canary.given_on !== null) return 'given_before';
  await tx.updateTable('canary').set({ given_on: givenOn }).where('label', '=', label).execute();
  return 'given';
}

async function noteCalls(
  tx: Tx,
  { label, watchedTo, calls }: CanaryCalls,
): Promise<'noted' | 'unknown'> {
  const canary = await find(tx, label);
  if (!canary) return 'unknown';
  for (const { calledOn, from } of calls)
    await tx
      .insertInto('canary_call')
      .values({ label, called_on: calledOn, caller_number: from })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (canary.watched_to === null || canary.watched_to < watchedTo)
    await tx
      .updateTable('canary')
      .set({ watched_to: watchedTo })
      .where('label', '=', label)
      .execute();
  return 'noted';
}

async function find(tx: Tx, label: string) {
  return await tx
    .selectFrom('canary')
    .select(['campaign_id', 'given_on', 'watched_to'])
    .where('label', '=', label)
    .executeTakeFirst();
}

async function isOnRecord(tx: Tx, campaignId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', '=', campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return found !== undefined;
}
