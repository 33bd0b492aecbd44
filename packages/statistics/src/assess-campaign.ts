import {
  type CampaignCounts,
  ensureWeek,
  formatCount,
  formatWeek,
  inEveryLanguage,
  type Locale,
  type Localised,
  type Week,
} from '@rangewatch/schema';
import type { CountBand, Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';
import { type WeekFigure, weekSpan } from './week-span.ts';
import { phrase } from './words/assessment-words.ts';

/** What may be said about a campaign. Says what people stated, never how a number travelled. */
export interface CampaignAssessment {
  readonly campaignId: string;
  /** The rule set the figures were made with. */
  readonly method: string;
  /** The last weekly run, which the statement is of. */
  readonly week: Week;
  /** Distinct consenting persons, over this week and all before it, who were called after giving their number. */
  readonly reporters: CountBand;
  /** Those who say they gave it their number, called or not; null when too few. */
  readonly exposures: CountBand | null;
  /** Persons called in each week, from the first to the last week that can be shown; null for none and too few. */
  readonly weeks: readonly WeekFigure[];
  readonly sentence: Localised;
  /** What the sentence rests on; that absence of reports is not clearance. */
  readonly basis: Localised;
}

/**
 * The public statement about one campaign, from the counts of its weekly runs in any order; null when
 * the last run is below the threshold. 7 persons with jitter 2 leave 5, "at least 5 people"; 6 leave 4, null.
 */
export function assessCampaign(
  counts: readonly CampaignCounts[],
  disclosure: Disclosure,
): CampaignAssessment | null {
  const runs = counts.toSorted((a, b) => (a.week < b.week ? -1 : 1));
  const last = runs.at(-1);
  if (!last) return null;
  const { method, campaignMinReporters: minimum } = disclosure.policy;
  const protection = new CellProtection(campaignCell(last.campaignId), disclosure);
  const reporters = protection.band(last.reporterCountToDate, minimum);
  if (!reporters) return null;
  const week = ensureWeek(last.week);
  const exposures = protection.band(last.exposureCount, minimum);
  return {
    campaignId: last.campaignId,
    method,
    week,
    reporters,
    exposures,
    weeks: publicWeeks(runs, (count) => protection.band(count, minimum)),
    sentence: inEveryLanguage((locale) => writeSentence(week, reporters, locale)),
    basis: inEveryLanguage((locale) => writeBasis(exposures, locale)),
  };
}

/** The cell whose jitter a campaign's counts share, on its page and in releases. */
export function campaignCell(campaignId: string): string {
  return `campaign:${campaignId}`;
}

function publicWeeks(
  runs: readonly CampaignCounts[],
  band: (count: number) => CountBand | null,
): readonly WeekFigure[] {
  const shown = new Map<Week, CountBand>();
  for (const run of runs) {
    const reporters = band(run.reporterCount);
    if (reporters) shown.set(ensureWeek(run.week), reporters);
  }
  return weekSpan(shown);
}

function writeSentence(week: Week, reporters: CountBand, locale: Locale): string {
  return phrase('campaign', locale, {
    week: formatWeek(week, locale),
    reporters: formatCount(reporters.from, locale),
  });
}

function writeBasis(exposures: CountBand | null, locale: Locale): string {
  const basis = phrase('campaign_basis', locale);
  if (!exposures) return basis;
  const all = phrase('campaign_exposures', locale, {
    exposures: formatCount(exposures.from, locale),
  });
  return locale === 'en' ? `${all} ${basis}` : all + basis;
}
