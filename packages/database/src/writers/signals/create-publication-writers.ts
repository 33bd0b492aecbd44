import type { WeekSignal } from '@rangewatch/schema';
import { type Connection, inTransaction } from '../../connection.ts';
import { appendLeaf } from '../../ledger-log.ts';
import type { Tx } from '../../tables.ts';
import { writeRows } from '../../write-rows.ts';
import type {
  AuthorityLookUp,
  CampaignPublication,
  PublicationWriters,
} from './publication-writers.ts';

export function createPublicationWriters({ db, engine }: Connection): PublicationWriters {
  return {
    publishCampaignSignals: (publication) =>
      inTransaction(db, async (tx) => {
        await openNodes(tx, publication);
        await writePersons(tx, engine, publication);
        await writeCells(tx, engine, publication);
        await writeView(tx, publication);
        await keepForReleases(tx, publication);
      }),
    noteAuthorityLookUp: (lookUp) => inTransaction(db, (tx) => noteLookUp(tx, lookUp)),
  };
}

async function openNodes(tx: Tx, { campaignId, openNodes: nodes, asOf }: CampaignPublication) {
  for (const node of nodes)
    await tx
      .insertInto('signal_open_node')
      .values({ campaign_id: campaignId, node, first_open_week: asOf })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function writePersons(
  tx: Tx,
  engine: Connection['engine'],
  { campaignId, persons }: CampaignPublication,
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [campaignId],
    columns: [
      { name: 'person_no', type: 'integer', values: persons.map(({ personNo }) => personNo) },
      { name: 'kind', type: 'text', values: persons.map(({ kind }) => kind) },
      { name: 'node', type: 'text', values: persons.map(({ node }) => node) },
      { name: 'week', type: 'text', values: persons.map(({ week }) => week) },
    ],
    statement: (rows, campaign) => `
      insert into signal_cell_person (person_no, campaign_id, kind, node, week)
      select person_no, ${campaign}, kind, node, week from ${rows} as added where true
      on conflict do nothing`,
  });
}

async function writeCells(
  tx: Tx,
  engine: Connection['engine'],
  { campaignId, cells }: CampaignPublication,
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [campaignId],
    columns: [
      { name: 'kind', type: 'text', values: cells.map(({ kind }) => kind) },
      { name: 'node', type: 'text', values: cells.map(({ node }) => node) },
      { name: 'week', type: 'text', values: cells.map(({ week }) => week) },
      { name: 'noisy_count', type: 'integer', values: cells.map(({ noisyCount }) => noisyCount) },
    ],
    statement: (rows, campaign) => `
      insert into signal_public_cell (campaign_id, kind, node, week, noisy_count)
      select ${campaign}, kind, node, week, noisy_count from ${rows} as added where true
      on conflict do nothing`,
  });
}

async function writeView(tx: Tx, { campaignId, asOf, view }: CampaignPublication): Promise<void> {
  const row = { as_of: asOf, view_json: JSON.stringify(view) };
  await tx
    .insertInto('signal_public_view')
    .values({ campaign_id: campaignId, ...row })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('signal_public_range').where('campaign_id', '=', campaignId).execute();
  for (const { range } of view.signals)
    if (range !== null)
      await tx
        .insertInto('signal_public_range')
        .values({ range, campaign_id: campaignId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
}

async function keepForReleases(
  tx: Tx,
  { campaignId, asOf, view, publishedAt }: CampaignPublication,
): Promise<void> {
  const reply = view.reply?.repliedOn ? 'replied' : 'invited';
  const signals = view.signals.map(
    ({ campaignTitle, organiserName, range, namedAs, level, called, band }): WeekSignal => ({
      campaignTitle,
      organiserName,
      range,
      namedAs,
      level,
      called,
      band,
      reply,
    }),
  );
  await tx
    .insertInto('signal_week_view')
    .values({
      week: asOf,
      campaign_id: campaignId,
      recorded_at: publishedAt.getTime(),
      signals_json: JSON.stringify(signals),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function noteLookUp(tx: Tx, lookUp: AuthorityLookUp): Promise<void> {
  const { lookUpId, tokenId, campaignId, lookedUpAt, week, leafSalt } = lookUp;
  const fields = { lookUpId, tokenId, campaignId, lookedUpAt: lookedUpAt.toISOString() };
  const leafIndex = await appendLeaf(tx, 'authority', week, fields, leafSalt);
  await tx
    .insertInto('authority_look_up')
    .values({
      look_up_id: lookUpId,
      token_id: tokenId,
      campaign_id: campaignId,
      looked_up_at: lookedUpAt.getTime(),
      leaf_index: leafIndex,
    })
    .execute();
}
