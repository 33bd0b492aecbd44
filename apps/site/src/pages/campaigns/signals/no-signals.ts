import type { CalendarDay, PublicCampaignSignals } from '@rangewatch/schema';
import { publicStatement } from '@rangewatch/statistics/signal-words';

/** What is said of a campaign about which nothing may be shown, on a day. */
export function noSignals(on: CalendarDay): PublicCampaignSignals {
  return { asOf: null, weeks: [], signals: [], reply: null, absence: publicStatement(null, on) };
}
