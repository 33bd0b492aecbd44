import type {
  WeekCampaignCount,
  WeekCampaignSignal,
  WeekCounts,
} from '@rangewatch/database/readers';
import { type TableRow, weeklySeries } from '@rangewatch/releases';
import type { ReleasedTotal, ReleaseRow, Week } from '@rangewatch/schema';
import { type Disclosure, protectWeekCampaign, protectWeekRange } from '@rangewatch/statistics';
import type { WeekTotals } from './week-totals.ts';

export interface RowParts {
  readonly campaigns: readonly WeekCampaignCount[];
  readonly totals: WeekTotals;
  /** What earlier weeks published. */
  readonly earlier: readonly ReleasedTotal[];
  readonly disclosure: Disclosure;
}

/** The rows of a week's release: the exact counts as the disclosure policy lets them be shown. */
export async function* protectedRows(
  week: Week,
  counts: WeekCounts,
  { campaigns, totals, earlier, disclosure }: RowParts,
): AsyncGenerator<TableRow> {
  for (const { row } of totals.sources) yield { table: 'sources', row };
  for (const row of totals.categories) yield { table: 'categories', row };
  for (const row of weeklySeries([...earlier, ...totals.all])) yield { table: 'weekly', row };
  const signals = await counts.signals();
  for (const count of campaigns) {
    const row = protectWeekCampaign(week, count, disclosure);
    if (row) yield { table: 'campaigns', row: { ...row, ...replyOf(count.campaignId, signals) } };
  }
  for (const signal of signals) yield { table: 'signals', row: signalRow(week, signal) };
  for await (const page of counts.ranges()) {
    for (const count of page) {
      const row = protectWeekRange(week, count, disclosure);
      if (row) yield row;
    }
  }
}

/** Of a campaign with a public signal; nothing of any other. */
function replyOf(campaignId: string, signals: readonly WeekCampaignSignal[]) {
  const signal = signals.find((one) => one.campaignId === campaignId);
  return { reply: signal?.reply ?? null, reply_deadline: signal?.replyDeadline ?? null };
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
    reply_deadline: signal.replyDeadline,
    counts_are: 'noise_added',
  };
}
