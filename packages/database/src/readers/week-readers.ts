import type { NumberRange } from '@rangewatch/numbering';
import type {
  CalendarDay,
  Category,
  ReleasedShares,
  ReleasedTotal,
  Source,
  WeekSignal,
} from '@rangewatch/schema';

export interface WeekRangeCount {
  readonly range: NumberRange;
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly reporterCount: number | null;
  readonly reporterCountIsAtLeast: boolean;
}

export interface WeekCategoryCount {
  readonly category: Category | null;
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
}

export interface WeekSourceCount {
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
  /** Days of the week on which the source has any report. */
  readonly dayCount: number;
}

/** Of one source's reports of the week. */
export interface WeekShareCount {
  readonly source: Source;
  /** With evidence; nobody attaches any to a line of an official file. */
  readonly evidenceCount: number;
  /** About a number under an accepted objection. */
  readonly disputedCount: number;
}

export interface WeekCampaignCount {
  readonly campaignId: string;
  readonly title: string;
  readonly organiserName: string;
  /** Reports that name calls in the week and an exposure to the campaign before them. */
  readonly reportCount: number;
  /** Distinct consenting persons among them. */
  readonly reporterCount: number;
  /** The same persons over this week and all before it. */
  readonly reporterCountToDate: number;
  readonly exposureCount: number;
}

export interface WeekCampaignSignal extends WeekSignal {
  readonly campaignId: string;
  /** Of the campaign's, from 1. */
  readonly ordinal: number;
  /** Null where the invitation is not on record. */
  readonly replyDeadline: CalendarDay | null;
}

/** The moment a week was read at. */
export interface WeekBasis {
  readonly ledgerSize: number;
  /** Just before: what is stamped with it may have come during the reading. */
  readonly readAt: Date;
}

/**
 * `statements`: people who report the week said in another report to which campaign they gave the number. `campaigns`:
 * a page was accepted, changed, merged or rejected; `campaigns_removed`: one that was counted in the week is no more.
 */
export type WeekChange =
  | 'late_reports'
  | 'withdrawals'
  | 'statements'
  | 'statements_withdrawn'
  | 'signals'
  | 'campaigns'
  | 'campaigns_removed';

/** One week's exact counts. Iterables are streamed and may be walked once; sources are as they were when first asked for. */
export interface WeekCounts {
  /** Numbers and ranges alike, by range then source, in code-point order; some at a time, since waiting for each of millions costs more than reading them. */
  ranges(): AsyncIterable<readonly WeekRangeCount[]>;
  categories(): Promise<readonly WeekCategoryCount[]>;
  sources(): Promise<readonly WeekSourceCount[]>;
  campaigns(): Promise<readonly WeekCampaignCount[]>;
  /** As they stand now: evidence comes and goes, and so do objections. */
  shareCounts(): Promise<readonly WeekShareCount[]>;
  /** What the week's first release gave; null before it. */
  releasedShares(): Promise<readonly ReleasedShares[] | null>;
  /** What was public of signals when the week was first published, by campaign. */
  signals(): Promise<readonly WeekCampaignSignal[]>;
  containsSample(): Promise<boolean>;
  /** Counted reports of the week, and how many earlier ones were withdrawn since `ledgerSize`. */
  totals(ledgerSize: number): Promise<{ reportCount: number; withdrawnCount: number }>;
  /** Why the week's releases could say something else now than at `basis`; none is certain, any is worth a look. */
  changesSince(basis: WeekBasis): Promise<readonly WeekChange[]>;
  /** Days of the week on which an official source has any row. */
  daysWithReports(): Promise<readonly { readonly source: Source; readonly day: CalendarDay }[]>;
  /**
   * What the newest release of each earlier week said, among those on record at `ledgerSize`; what releases with invented
   * data said of our own reports only `withInvented`.
   */
  releasedTotals(ledgerSize: number, withInvented: boolean): Promise<readonly ReleasedTotal[]>;
  /** Ledger leaves at this moment: what a release was made from. */
  ledgerSize(): Promise<number>;
}
