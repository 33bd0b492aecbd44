import { type NumberRange, rangeContains, widerRanges } from '@rangewatch/numbering';
import type { PublicCampaignSignal, PublicCampaignSignals } from '@rangewatch/schema';
import { prefixBounds } from '../../prefix-bounds.ts';
import type { Db } from '../../tables.ts';

/** Campaigns one range is shown with; whoever wants more looks at a narrower one. */
const MOST_CAMPAIGNS = 50;

/** What was published of a campaign by the last run; null: nothing yet. */
export async function publicCampaignSignals(
  db: Db,
  campaignId: string,
): Promise<PublicCampaignSignals | null> {
  const row = await db
    .selectFrom('signal_public_view')
    .select('view_json')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row ? parseView(row.view_json) : null;
}

/** Published signals whose digits are shown and are this range, lie in it or hold it; by campaign, which ranks nobody. */
export async function publicSignalsOfRange(
  db: Db,
  range: NumberRange,
): Promise<readonly PublicCampaignSignal[]> {
  const { from, to } = prefixBounds(range);
  const rows = await db
    .selectFrom('signal_public_view')
    .select('view_json')
    .where('campaign_id', 'in', (query) =>
      query
        .selectFrom('signal_public_range')
        .select('campaign_id')
        .where((eb) =>
          eb.or([
            eb('range', 'in', [range, ...widerRanges(range)]),
            eb.and([eb('range', '>=', from), eb('range', '<', to)]),
          ]),
        ),
    )
    .orderBy('campaign_id')
    .limit(MOST_CAMPAIGNS)
    .execute();
  return rows
    .flatMap(({ view_json }) => parseView(view_json).signals)
    .filter((signal) => signal.range !== null && isSameOrNested(signal.range, range));
}

function isSameOrNested(one: NumberRange, other: NumberRange): boolean {
  return rangeContains(one, other) || rangeContains(other, one);
}

/** Written by this deployment from the same type. */
function parseView(json: string): PublicCampaignSignals {
  return JSON.parse(json) as PublicCampaignSignals;
}
