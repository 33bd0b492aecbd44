import { type NumberRange, widerRanges } from '@rangewatch/numbering';
import {
  ensureCalendarDay,
  ensureWeek,
  type PublicCampaignSignal,
  type PublicCampaignSignals,
} from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { PublicationState } from './publication-readers.ts';

export async function publicCampaignSignals(
  db: Db,
  campaignId: string,
): Promise<PublicCampaignSignals | null> {
  const row = await db
    .selectFrom('signal_public_view')
    .select('view_json')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.view_json) as PublicCampaignSignals) : null;
}

export async function publicSignalsOfRange(
  db: Db,
  range: NumberRange,
): Promise<readonly PublicCampaignSignal[]> {
  const known = range.replaceAll('*', '');
  const rows = await db
    .selectFrom('signal_public_range')
    .innerJoin(
      'signal_public_view',
      'signal_public_view.campaign_id',
      'signal_public_range.campaign_id',
    )
    .select(['view_json', 'range'])
    .where((row) =>
      row.or([
        row('range', 'in', [range, ...widerRanges(range)]),
        row.and([row('range', '>=', known), row('range', '<', `${known}~`)]),
      ]),
    )
    .orderBy('signal_public_range.campaign_id')
    .orderBy('range')
    .execute();
  return rows
    .filter((row) => row.range.length === range.length)
    .flatMap((row) =>
      (JSON.parse(row.view_json) as PublicCampaignSignals).signals.filter(
        (signal) => signal.range === row.range,
      ),
    );
}

export async function publicationState(db: Db, campaignId: string): Promise<PublicationState> {
  const nodes = await db
    .selectFrom('signal_open_node')
    .select('node')
    .where('campaign_id', '=', campaignId)
    .orderBy('node')
    .execute();
  const persons = await db
    .selectFrom('signal_cell_person')
    .select(['person_no as personNo', 'kind', 'node', 'week'])
    .where('campaign_id', '=', campaignId)
    .execute();
  const cells = await db
    .selectFrom('signal_public_cell')
    .select(['kind', 'node', 'week', 'noisy_count as noisyCount'])
    .where('campaign_id', '=', campaignId)
    .orderBy('kind')
    .orderBy('node')
    .orderBy('week')
    .execute();
  const elsewhere = await countElsewhere(db, campaignId);
  const reply = await db
    .selectFrom('organiser_reply')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return {
    nodes: nodes.map(({ node }) => node as NumberRange),
    persons: persons.map((person) => ({ ...person, week: ensureWeek(person.week) })),
    cells: cells.map((cell) => ({ ...cell, week: ensureWeek(cell.week) })),
    elsewhere,
    reply: reply
      ? {
          invitedOn: ensureCalendarDay(reply.invited_on),
          repliedOn: reply.replied_on === null ? null : ensureCalendarDay(reply.replied_on),
          text: reply.reply,
        }
      : null,
  };
}

async function countElsewhere(db: Db, campaignId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('signal_cell_person')
    .select(['person_no'])
    .select((eb) => eb.fn.count<number>('campaign_id').distinct().as('count'))
    .where('campaign_id', '<>', campaignId)
    .where('person_no', 'in', (eb) =>
      eb
        .selectFrom('signal_exposure')
        .innerJoin('signal_campaign', 'signal_campaign.campaign_no', 'signal_exposure.campaign_no')
        .select('person_no')
        .where('signal_campaign.campaign_id', '=', campaignId),
    )
    .groupBy('person_no')
    .execute();
  return new Map(rows.map((row) => [row.person_no, row.count]));
}

export async function signalRangeNumbers(db: Db, range: NumberRange) {
  const { count } = await db
    .selectFrom('signal_number_range')
    .innerJoin('signal_range', 'signal_range.range_no', 'signal_number_range.range_no')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('range', '=', range)
    .executeTakeFirstOrThrow();
  return { seenCount: count };
}

export async function listMentions(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('campaign_mention')
    .select('mentioned_on')
    .where('campaign_id', '=', campaignId)
    .orderBy('mentioned_on')
    .execute();
  return rows.map((row) => ensureCalendarDay(row.mentioned_on));
}
