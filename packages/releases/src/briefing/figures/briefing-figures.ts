import type { CalendarDay, Category, CountReading, ReleaseRow, Source } from '@rangewatch/schema';
import type { Selection } from './top-list.ts';

/** What the briefing of one week says in figures, in every language and file alike. */
export interface BriefingFigures {
  /** Every source there is, in the order they are offered, with or without rows this week. */
  readonly sources: readonly SourceFigures[];
  /** The most frequent first, judged within each source; no more than fit on a page. */
  readonly categories: Selection<CategoryFigures>;
  /** Those with the most reports, by title: an order that ranks nobody. */
  readonly campaigns: Selection<ReleaseRow<'campaigns'>>;
  readonly signals: Selection<ReleaseRow<'signals'>>;
  /** Days of the week on which a source delivered nothing, in the order of sources and days. */
  readonly daysWithoutData: readonly DayWithoutData[];
}

export interface SourceFigures {
  readonly source: Source;
  /** Null: nothing of this source may be shown this week, which is not zero. */
  readonly totals: ReleaseRow<'sources'> | null;
  readonly before: ReportsBefore;
  /** Ranges of ten thousand numbers, so that none lies inside another. */
  readonly ranges: Selection<ReleaseRow<'ranges'>>;
  readonly numbers: Selection<ReleaseRow<'numbers'>>;
}

/** The same source's reports in the weeks before; null where a week has no figure. */
export interface ReportsBefore {
  readonly lastWeek: number | null;
  /** Null unless each of the four weeks has a figure: a gap is not a zero. */
  readonly fourWeekMean: number | null;
}

export interface CategoryFigures {
  /** Null: no purpose was stated. */
  readonly category: Category | null;
  readonly counts: readonly CategoryCount[];
}

export interface CategoryCount {
  readonly source: Source;
  readonly reportCount: number;
  readonly countsAre: CountReading;
  /** Against the source's own most frequent category, 0 to 1. */
  readonly shareOfMost: number;
}

export interface DayWithoutData {
  readonly source: Source;
  readonly day: CalendarDay;
}

/** What earlier releases gave as a source's reports. */
export interface WeekTotal {
  readonly week: string;
  readonly source: Source;
  readonly report_count: number;
}

/** What a week's rows do not say. */
export interface BriefingContext {
  readonly previousTotals?: readonly WeekTotal[];
  readonly daysWithoutData?: readonly DayWithoutData[];
}
