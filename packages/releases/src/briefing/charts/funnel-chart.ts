import { formatCount, type Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { type FunnelStep, funnelSteps } from '../content/funnel-table.ts';
import type { CampaignFunnel } from '../figures/briefing-figures.ts';
import { barChart } from './bar-chart.ts';
import type { Drawing } from './drawing.ts';
import { filled } from './source-colours.ts';

/** How few of the campaigns that people name have a public signal: each bar is part of the one above it. */
export function funnelChart(funnel: CampaignFunnel, locale: Locale, width?: number): Drawing {
  const bars = funnelSteps(funnel).map(({ name, count }: FunnelStep) => ({
    name: phrase(name, locale),
    figure: count,
    text: formatCount(count, locale),
    ...filled('rangewatch'),
  }));
  return barChart({
    title: phrase('chart_funnel', locale),
    description: phrase('described_by_table', locale),
    unit: phrase('chart_unit_campaigns', locale),
    groups: [{ heading: null, bars }],
    width,
  });
}
