import { formatCount, type Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { CampaignFunnel } from '../figures/briefing-figures.ts';
import { type BriefingTable, figures, tableOf, words } from './briefing-table.ts';

export interface FunnelStep {
  readonly name: 'funnel_named' | 'funnel_signal' | 'funnel_corroborated';
  readonly count: number;
}

/** Each step holds the next. Steps before these are not public. */
export function funnelSteps(funnel: CampaignFunnel): readonly FunnelStep[] {
  return [
    { name: 'funnel_named', count: funnel.named },
    { name: 'funnel_signal', count: funnel.withSignal },
    { name: 'funnel_corroborated', count: funnel.corroborated },
  ];
}

export function funnelTable(funnel: CampaignFunnel, locale: Locale): BriefingTable {
  const columns = [
    words<FunnelStep>(phrase('funnel_step', locale), 4, ({ name }) => phrase(name, locale)),
    figures<FunnelStep>(phrase('funnel_campaigns', locale), 2, ({ count }) =>
      formatCount(count, locale),
    ),
  ];
  const more = phrase('funnel_note', locale);
  return tableOf(phrase('table_funnel', locale), columns, funnelSteps(funnel), more);
}
