import { type CallerNumber, type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { CallTime, Hour, Weekday } from './call-time.ts';
import type { Category } from './category.ts';
import type { Localised } from './locale.ts';
import type { DayPart } from './report-input.ts';
import type { Source } from './source.ts';
import type { Week } from './week.ts';

/**
 * Exact counts as the record holds them, for one range (a number is the range with no open digit)
 * and one source. Facts are internal: only the disclosure policy turns them into something shown.
 */
export interface SourceFacts {
  readonly source: Source;
  readonly reportCount: number;
  /** Distinct numbers of the range that were reported. */
  readonly numberCount: number;
  /** Distinct reporter secrets; null where people cannot be told apart. */
  readonly reporterCount: number | null;
  /** True where people are not told apart (`countsPeopleExactly`): the count is that of the part inside with the most. */
  readonly reporterCountIsAtLeast: boolean;
  readonly weeks: readonly WeekFacts[];
  /** Reports by stated category; what is missing to `reportCount` stated none. */
  readonly categories: readonly { readonly category: Category; readonly reportCount: number }[];
  readonly times: TimeFacts;
  /** Reports that say which campaign had been given the number called. */
  readonly campaignReportCount: number;
  /** Calls that phones turned away because a list of ours named the number; part of no other count. */
  readonly turnedAwayCount: number;
}

/** Reports by when their calls came; a report counts once in each weekday, part of the day and hour it names. */
export interface TimeFacts {
  readonly weekdays: readonly { readonly weekday: Weekday; readonly reportCount: number }[];
  readonly dayParts: readonly { readonly dayPart: DayPart; readonly reportCount: number }[];
  /** Only of calls whose time is known to the minute. */
  readonly hours: readonly { readonly hour: Hour; readonly reportCount: number }[];
}

export interface WeekFacts {
  readonly week: Week;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly reporterCount: number | null;
}

/** Every source's facts for one range; empty when nothing was reported. */
export interface RangeFacts {
  readonly range: NumberRange;
  readonly sources: readonly SourceFacts[];
}

/** The totals only, for maps and tables of sub-blocks. */
export interface RangeTotals {
  readonly range: NumberRange;
  readonly source: Source;
  readonly reportCount: number;
  readonly numberCount: number;
  readonly reporterCount: number | null;
}

/**
 * Why a number is left alone. `plan`: a service number advertised to everyone; `operator`: checked by whoever
 * runs the service; `objection`: its holder objected and a person accepted; `people`: marked as wanted.
 */
export const GOOD_NUMBER_BASES = ['plan', 'operator', 'objection', 'people'] as const;
export type GoodNumberBasis = (typeof GOOD_NUMBER_BASES)[number];

/** A number that block lists leave alone, and why. */
export interface GoodNumber {
  readonly number: CallerNumber;
  /** Who it belongs to; null where nobody's name is public: people's marks, and holders who gave none. */
  readonly name: Localised | null;
  readonly basis: GoodNumberBasis;
  /** People who marked it as wanted, exactly; null for the other bases. */
  readonly reporterCount: number | null;
}

/** One of the ten parts of a range, as far as it tells whether the range is spread. */
export interface RangePart {
  readonly range: NumberRange;
  readonly source: Source;
  /** Distinct numbers ever reported in it. */
  readonly numberCount: number;
  /** Of our own reports; null for other sources. */
  readonly reportCount: number | null;
  readonly reporterCount: number | null;
}

/** All that an assessment of a range rests on. */
export interface RangeView {
  readonly facts: RangeFacts;
  /** Its ten parts, as far as they were reported; empty for a number, and for more than 10,000 numbers. */
  readonly parts: readonly RangePart[];
  /** Numbers inside, or the number itself, that a person checked or people marked as wanted. */
  readonly goodNumbers: readonly GoodNumber[];
}

/** One page of a list; `nextCursor` is null at its end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** The most items one page may hold, everywhere. */
export const MAX_PAGE_SIZE = 50;

/** What a delta to the record names: the distinct numbers of one report, and when they called. */
export interface CountedNumber {
  readonly number: CallerNumber;
  readonly weeks: readonly Week[];
  /** Empty where no time is kept. */
  readonly times: readonly CallTime[];
}

/** Open digits of the ranges people are told apart in, beside the number itself. */
export const EXACT_OPEN_DIGITS: ReadonlySet<number> = new Set([0, 2, 3, 4]);

/**
 * Whether distinct people are counted exactly for a range of this width: a number, its 100-, 1,000-
 * and 10,000-number block, and every range of a service number. Wider or odd widths know only "at least".
 */
export function countsPeopleExactly(range: NumberRange): boolean {
  const { scope, openDigits } = rangeParts(range);
  return scope !== null || EXACT_OPEN_DIGITS.has(openDigits);
}
