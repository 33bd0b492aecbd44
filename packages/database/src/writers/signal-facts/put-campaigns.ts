import { writeRows } from '../../write-rows.ts';
import { campaignKey, internCampaigns } from './intern-campaigns.ts';
import type { SignalChange } from './signal-change.ts';
import type { SignalCampaignBatch } from './signal-fact-writers.ts';

/** Keeps what a source says of its campaigns; of one that comes twice the later. */
export async function putCampaigns(
  change: SignalChange,
  { source, campaigns }: SignalCampaignBatch,
): Promise<void> {
  const latest = [...new Map(campaigns.map((each) => [each.campaign, each])).values()];
  if (latest.length === 0) return;
  await internCampaigns(
    change,
    source,
    latest.map(({ campaign }) => campaign),
  );
  await writeRows(change.tx, change.engine, {
    constants: [],
    columns: [
      {
        name: 'campaign_no',
        type: 'integer',
        values: latest.map(({ campaign }) =>
          change.campaigns.numberOf(campaignKey(source, campaign)),
        ),
      },
      { name: 'title', type: 'text', values: latest.map(({ title }) => title) },
      {
        name: 'organiser_name',
        type: 'text',
        values: latest.map(({ organiserName }) => organiserName),
      },
      { name: 'starts_on', type: 'integer', values: latest.map(({ startsOn }) => startsOn) },
      { name: 'region', type: 'text', values: latest.map(({ region }) => region) },
    ],
    statement: (rows) => `
      update signal_campaign set title = given.title, organiser_name = given.organiser_name,
        starts_on = given.starts_on, region = given.region
      from ${rows} as given where signal_campaign.campaign_no = given.campaign_no`,
  });
}
