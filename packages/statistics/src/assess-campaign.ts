import {
  type CampaignCounts,
  ensureWeek,
  formatCount,
  formatWeek,
  inEveryLanguage,
  type Localised,
  type Week,
} from '@rangewatch/schema';
import type { CountBand, Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';
import { phrase } from './words/assessment-words.ts';

/** What may be said about a campaign. Says what people stated, never how a number travelled. */
export interface CampaignAssessment {
  readonly campaignId: string;
  readonly method: string;
  /** The most recent weekly run whose count can be shown. */
  readonly week: Week;
  /** Distinct consenting persons at that run. */
  readonly reporters: CountBand;
  /** Runs that can be shown, oldest first. */
  readonly weeks: readonly { readonly week: Week; readonly reporters: CountBand }[];
  readonly sentence: Localised;
  /** What the sentence rests on; that absence of reports is not clearance. */
  readonly basis: Localised;
}

/**
 * The public statement about one campaign, from the counts of its weekly runs in any order;
 * null when no run reaches the threshold. 7 persons with jitter 2 leave 5, "at least 5 people"; 6 leave 4, null.
 */
export function assessCampaign(
  counts: readonly CampaignCounts[],
  disclosure: Disclosure,
): CampaignAssessment | null {
  const weeks = counts
    .flatMap((run) => publicRun(run, disclosure))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
  const latest = weeks.at(-1);
  if (!latest) return null;
  return {
    campaignId: latest.campaignId,
    method: disclosure.policy.method,
    week: latest.week,
    reporters: latest.reporters,
    weeks: weeks.map(({ week, reporters }) => ({ week, reporters })),
    sentence: inEveryLanguage((locale) =>
      phrase('campaign', locale, {
        week: formatWeek(latest.week, locale),
        reporters: formatCount(latest.reporters.from, locale),
      }),
    ),
    basis: inEveryLanguage((locale) => phrase('campaign_basis', locale)),
  };
}

/** The cell whose jitter a campaign's counts share, on its page and in releases. */
export function campaignCell(campaignId: string): string {
  return `campaign:${campaignId}`;
}

function publicRun(
  run: CampaignCounts,
  disclosure: Disclosure,
): { campaignId: string; week: Week; reporters: CountBand }[] {
  const protection = new CellProtection(campaignCell(run.campaignId), disclosure);
  const reporters = protection.band(run.reporterCount, disclosure.policy.campaignMinReporters);
  return reporters ? [{ campaignId: run.campaignId, week: ensureWeek(run.week), reporters }] : [];
}
