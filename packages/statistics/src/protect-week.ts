import { allocationOf, type NumberRange, openDigitsOf } from '@rangewatch/numbering';
import {
  type Category,
  type CountReading,
  OWN_SOURCE,
  type ReleaseRow,
  type Source,
  type Week,
} from '@rangewatch/schema';
import { campaignCell } from './assess-campaign.ts';
import type { Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';
import { sourceCell } from './week-shares.ts';

/** Exact counts of one range, number and source in one week. */
export interface ExactRangeCount {
  readonly range: NumberRange;
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly reporterCount: number | null;
}

export interface ExactCategoryCount {
  readonly category: Category | null;
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
}

export interface ExactSourceCount {
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
}

export interface ExactCampaignCount {
  readonly campaignId: string;
  readonly title: string;
  readonly organiserName: string;
  readonly reportCount: number;
  readonly reporterCount: number;
}

/** A row of the released file it belongs to. */
export type ProtectedRangeRow =
  | { readonly table: 'numbers'; readonly row: ReleaseRow<'numbers'> }
  | { readonly table: 'ranges'; readonly row: ReleaseRow<'ranges'> };

interface ReadCounts {
  readonly report_count: number;
  readonly reporter_count: number | null;
  readonly number_count: number;
  readonly counts_are: CountReading;
}

/**
 * One row of `numbers` or `ranges`, or null when too few people stand behind it to be shown.
 * 9 reporters of a block with jitter 2 leave 7 and are written 5, the lower edge of 5–9.
 */
export function protectWeekRange(
  week: Week,
  count: ExactRangeCount,
  disclosure: Disclosure,
): ProtectedRangeRow | null {
  const { range, source } = count;
  const openDigits = openDigitsOf(range);
  const counts = rangeCounts(count, openDigits === 0, disclosure);
  if (!counts) return null;
  // Cell by cell: taking objects apart with `...` would be the larger part of this, for millions of rows.
  const { report_count, reporter_count, number_count, counts_are } = counts;
  const { place, carrier } = allocationOf(range);
  if (openDigits === 0)
    return {
      table: 'numbers',
      row: {
        week,
        number: range,
        source,
        report_count,
        reporter_count,
        counts_are,
        place,
        carrier,
      },
    };
  return {
    table: 'ranges',
    row: {
      week,
      range,
      open_digits: openDigits,
      source,
      report_count,
      reporter_count,
      number_count,
      counts_are,
      place,
      carrier,
    },
  };
}

function rangeCounts(
  count: ExactRangeCount,
  isNumber: boolean,
  disclosure: Disclosure,
): ReadCounts | null {
  if (count.source !== OWN_SOURCE)
    return {
      report_count: count.reportCount,
      reporter_count: count.reporterCount,
      number_count: count.numberCount,
      counts_are: 'exact',
    };
  const counts = new CellProtection(count.range, disclosure).counts(count, isNumber);
  if (!counts) return null;
  return {
    report_count: counts.reports.from,
    reporter_count: counts.reporters.from,
    number_count: counts.numbers?.from ?? 1,
    counts_are: 'lower_edge',
  };
}

/** One row of `categories`; our own need as many reports and numbers as a range. */
export function protectWeekCategory(
  week: Week,
  count: ExactCategoryCount,
  disclosure: Disclosure,
): ReleaseRow<'categories'> | null {
  const { category, source } = count;
  if (source !== OWN_SOURCE) return { week, category, source, ...exact(count) };
  const protection = new CellProtection(`category:${category ?? ''}`, disclosure);
  const reports = protection.band(count.reportCount, disclosure.policy.rangeMinReporters);
  const numbers = protection.band(count.numberCount, disclosure.policy.rangeMinNumbers);
  if (!reports || !numbers) return null;
  return {
    week,
    category,
    source,
    report_count: reports.from,
    number_count: numbers.from,
    counts_are: 'lower_edge',
  };
}

/** What the counts of a source say; its shares are kept as the week's first release gave them. */
export type ProtectedSource = Omit<ReleaseRow<'sources'>, 'evidence_tenths' | 'disputed_tenths'>;

/** One row of `sources`; for our own a part that is too small is blank, never zero. */
export function protectWeekSource(
  week: Week,
  count: ExactSourceCount,
  disclosure: Disclosure,
): ProtectedSource | null {
  const { source, rejectedCount, withheldCount } = count;
  const shape = { week, source, reporter_count: null, rejected_count: rejectedCount };
  if (source !== OWN_SOURCE) return { ...shape, ...exact(count), withheld_count: withheldCount };
  const { policy } = disclosure;
  const protection = new CellProtection(sourceCell(source), disclosure);
  const reports = protection.band(count.reportCount, policy.rangeMinReporters);
  if (!reports) return null;
  return {
    ...shape,
    report_count: reports.from,
    number_count: protection.band(count.numberCount, policy.rangeMinNumbers)?.from ?? null,
    withheld_count: protection.band(withheldCount, policy.rangeMinReporters)?.from ?? null,
    counts_are: 'lower_edge',
  };
}

/** What the counts of a campaign say; whether its organiser was asked is told with its signals. */
export type ProtectedCampaign = Omit<ReleaseRow<'campaigns'>, 'reply' | 'reply_deadline'>;

/** One row of `campaigns`; always protected, because only people who told us can be behind it. */
export function protectWeekCampaign(
  week: Week,
  count: ExactCampaignCount,
  disclosure: Disclosure,
): ProtectedCampaign | null {
  const protection = new CellProtection(campaignCell(count.campaignId), disclosure);
  const minimum = disclosure.policy.campaignMinReporters;
  const reporters = protection.band(count.reporterCount, minimum);
  const reports = protection.band(count.reportCount, minimum);
  if (!reporters || !reports) return null;
  return {
    week,
    campaign_id: count.campaignId,
    title: count.title,
    organiser: count.organiserName,
    report_count: reports.from,
    reporter_count: reporters.from,
    counts_are: 'lower_edge',
  };
}

function exact(count: {
  reportCount: number;
  numberCount: number;
}): Omit<ReadCounts, 'reporter_count'> {
  return { report_count: count.reportCount, number_count: count.numberCount, counts_are: 'exact' };
}
