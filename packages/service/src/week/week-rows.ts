import type {
  WeekCampaignCount,
  WeekCampaignSignal,
  WeekCounts,
} from '@rangewatch/database/readers';
import type { TableRow } from '@rangewatch/releases';
import type { ReleaseRow, Week } from '@rangewatch/schema';
import {
  type Disclosure,
  protectWeekCampaign,
  protectWeekCategory,
  protectWeekRange,
  protectWeekSource,
} from '@rangewatch/statistics';

/** The rows of a week's release: the exact counts as the disclosure policy lets them be shown. */
export async function* protectedRows(
  week: Week,
  counts: WeekCounts,
  campaigns: readonly WeekCampaignCount[],
  disclosure: Disclosure,
): AsyncGenerator<TableRow> {
  for (const count of await counts.sources()) {
    const row = protectWeekSource(week, count, disclosure);
    if (row) yield { table: 'sources', row };
  }
  for (const count of await counts.categories()) {
    const row = protectWeekCategory(week, count, disclosure);
    if (row) yield { table: 'categories', row };
  }
  for (const count of campaigns) {
    const row = protectWeekCampaign(week, count, disclosure);
    if (row) yield { table: 'campaigns', row };
  }
  for (const signal of await counts.signals())
    yield { table: 'signals', row: signalRow(week, signal) };
  for await (const count of counts.ranges()) {
    const row = protectWeekRange(week, count, disclosure);
    if (row) yield row;
  }
}

/** Its noise was drawn when it was published: there is nothing left to protect. */
function signalRow(week: Week, signal: WeekCampaignSignal): ReleaseRow<'signals'> {
  return {
    week,
    campaign_id: signal.campaignId,
    signal: signal.ordinal,
    title: signal.campaignTitle,
    organiser: signal.organiserName,
    range: signal.range,
    named_as: signal.namedAs,
    level: signal.level,
    called_about: signal.called.about,
    called_noise: signal.called.halfWidth,
    ratio_band: signal.band,
    reply: signal.reply,
    counts_are: 'noise_added',
  };
}
