import type { WeekCampaignCount, WeekCounts } from '@rangewatch/database/readers';
import type { TableRow } from '@rangewatch/releases';
import type { Week } from '@rangewatch/schema';
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
  for await (const count of counts.ranges()) {
    const row = protectWeekRange(week, count, disclosure);
    if (row) yield row;
  }
}
