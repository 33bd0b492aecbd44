import type { Week } from '@rangewatch/schema';
import { exposedByCampaign } from './campaign-exposed.ts';
import { daysOfRun } from './judge-signals.ts';
import type { JudgeOptions } from './judge-week.ts';
import { scanCampaign } from './scan-campaign.ts';
import { observedRanges } from './screen-campaign.ts';
import { LEAST_EXPOSED_PERSONS, SHUFFLES } from './signal-policy.ts';
import type { SignalTable } from './signal-table.ts';
import { buildSignalView } from './signal-view.ts';

export interface CampaignP {
  readonly campaign: string;
  /** P that chance finds a range at least as good as the campaign's best. */
  readonly p: number;
}

/**
 * p of the best range of every campaign that can be tested, screened in or not. Of campaigns whose participants are
 * called like everybody else, as many as 5 % are to have p ≤ 0.05.
 */
export function scanPValues(
  table: SignalTable,
  { asOf, randomFor, shuffles = SHUFFLES }: JudgeOptions & { readonly asOf: Week },
): readonly CampaignP[] {
  const view = buildSignalView(table, daysOfRun(asOf));
  const byCampaign = exposedByCampaign(view);
  return [...table.campaigns.entries()]
    .filter(([place]) => byCampaign.countOf(place) >= LEAST_EXPOSED_PERSONS)
    .map(([place, campaign]) => {
      const exposed = byCampaign.of(place);
      const random = randomFor(`p|${campaign}`);
      const found = [...observedRanges(view, exposed)].map(([range, observed]) => ({
        range,
        observed,
      }));
      const scan = scanCampaign(view, exposed, { shuffles, leftOut: new Set(), found, random });
      const ratios = found.map(({ range, observed }) => scan.ratioOf(range, observed));
      return { campaign, p: scan.pOf(Math.max(0, ...ratios)) };
    });
}
