import type {
  CalendarDay,
  Category,
  CountReading,
  ReleaseRow,
  Source,
  Week,
} from '@rangewatch/schema';
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
  readonly funnel: CampaignFunnel;
  /** Days of the week on which a source delivered nothing, in the order of sources and days. */
  readonly daysWithoutData: readonly DayWithoutData[];
}

export interface SourceFigures {
  readonly source: Source;
  /** Null: nothing of this source may be shown this week, which is not zero. */
  readonly totals: ReleaseRow<'sources'> | null;
  readonly before: ReportsBefore;
  /** Ranges of ten thousand numbers, so that none lies inside another. */
  readonly ranges: Selection<RangeFigures>;
  readonly numbers: Selection<ReleaseRow<'numbers'>>;
  readonly places: Selection<PlaceFigures>;
  readonly series: CategorySeries;
  /** Null unless all of the four weeks before were published. */
  readonly trends: CategoryTrends | null;
}

/** A range with its ten parts by the next digit, 0 to 9; null where a part has no row. */
export interface RangeFigures extends ReleaseRow<'ranges'> {
  readonly parts: readonly (number | null)[];
}

/** Numbers of the listed blocks by the region the blocks were allocated to: not where anybody is. */
export interface PlaceFigures {
  /** ISO 3166-2; null: of none, of several, or unknown. */
  readonly place: string | null;
  readonly numberCount: number;
  readonly countsAre: CountReading;
}

/** The last weeks as published, the oldest first. */
export interface CategorySeries {
  readonly weeks: readonly SeriesWeek[];
  /** All together, then the most frequent of this week; no more than fit on a page. */
  readonly categories: Selection<SeriesCategory>;
  readonly countsAre: CountReading;
}

export interface SeriesWeek {
  readonly week: Week;
  /** Reports of all categories; null: nothing of the week was published, which is not zero. */
  readonly total: number | null;
}

export interface SeriesCategory {
  /** Null: no purpose was stated. */
  readonly category: Category | 'all' | null;
  /** One for each week; null where no row was published. */
  readonly counts: readonly (number | null)[];
}

/** Categories against the four weeks before, in the order of how much they changed. */
export interface CategoryTrends {
  /** In none of the four weeks. */
  readonly appeared: readonly CategoryChange[];
  /** At least 1.5 times their mean, wherever in its band a count lies. */
  readonly rising: readonly CategoryChange[];
  /** At most two thirds of it, wherever in its band a count lies; files kept before this was said lack it. */
  readonly falling?: readonly CategoryChange[];
  /** Shown last week, and not this week: of bands that is not zero. */
  readonly quiet: readonly CategoryChange[];
}

export interface CategoryChange {
  readonly category: Category;
  /** This week; of a quiet one, last week. */
  readonly reportCount: number;
  /** Of the four weeks before, rounded; null where one of them has no row. */
  readonly mean: number | null;
}

/** How many campaigns this release names, and of these with a public signal, each level holding the next. */
export interface CampaignFunnel {
  readonly named: number;
  readonly withSignal: number;
  readonly corroborated: number;
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
