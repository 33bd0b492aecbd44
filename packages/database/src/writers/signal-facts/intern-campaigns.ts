import { OWN_PERSONS } from '@rangewatch/schema';
import { writeRows } from '../../write-rows.ts';
import type { SignalChange } from './signal-change.ts';

/** Sees to it that every campaign is on record; one that nobody has described yet, with its id alone. */
export async function internCampaigns(
  change: SignalChange,
  source: string,
  refs: Iterable<string>,
): Promise<void> {
  const keyed = new Map([...refs].map((ref) => [campaignKey(source, ref), ref]));
  const wanted = change.campaigns.missing(keyed.keys()).map((key) => keyed.get(key) ?? '');
  if (wanted.length === 0) return;
  await findCampaigns(change, source, wanted);
  const added = wanted.filter(
    (ref) => change.campaigns.get(campaignKey(source, ref)) === undefined,
  );
  if (added.length > 0) await addCampaigns(change, source, added);
}

export function campaignKey(source: string, ref: string): string {
  return `${source} ${ref}`;
}

async function findCampaigns(
  { tx, engine, campaigns }: SignalChange,
  source: string,
  wanted: readonly string[],
): Promise<void> {
  const rows = await writeRows<{ campaign_ref: string; campaign_no: number }>(tx, engine, {
    constants: [source],
    columns: [{ name: 'ref', type: 'text', values: wanted }],
    statement: (chunk, from) => `
      select campaign_ref, campaign_no from signal_campaign
      where source = ${from} and campaign_ref in (select ref from ${chunk} as wanted)`,
  });
  for (const row of rows) campaigns.found(campaignKey(source, row.campaign_ref), row.campaign_no);
}

async function addCampaigns(
  { tx, engine, campaigns, last }: SignalChange,
  source: string,
  added: readonly string[],
): Promise<void> {
  for (const ref of added) {
    last.campaignNo += 1;
    campaigns.added(campaignKey(source, ref), last.campaignNo);
  }
  const numbers = added.map((ref) => campaigns.numberOf(campaignKey(source, ref)));
  await writeRows(tx, engine, {
    constants: [source],
    columns: [
      { name: 'campaign_no', type: 'integer', values: numbers },
      { name: 'ref', type: 'text', values: added },
      {
        name: 'campaign_id',
        type: 'text',
        values: added.map((ref) => (source === OWN_PERSONS ? ref : null)),
      },
    ],
    statement: (chunk, from) => `
      insert into signal_campaign (campaign_no, source, campaign_ref, campaign_id)
      select campaign_no, ${from}, ref, campaign_id from ${chunk} as added`,
  });
}
