import type { NumberRange } from '@rangewatch/numbering';
import type {
  Category,
  DayPart,
  GoodNumber,
  Hour,
  Localised,
  RangePart,
  Source,
  Week,
  Weekday,
} from '@rangewatch/schema';
import type { Currency } from './currency.ts';
import type { CountBand } from './disclosure-policy.ts';
import type { Spread } from './spread.ts';
import type { WeekFigure } from './week-span.ts';
import type { ListingAdvice } from './listing-advice.ts';

/**
 * Our worded statement about a number or range, and the figures it rests on. Plain data: it is what pages
 * print and what the JSON and GraphQL doors give. Everything in it is already safe to publish.
 */
export interface Assessment {
  /** The number or range spoken of, in its stored form. */
  readonly range: NumberRange;
  /** A `number` is a range with no open digit. */
  readonly subject: 'number' | 'range';
  /** The rule set the figures were made with. */
  readonly method: string;
  /** The week it was made in: figures fade with time. */
  readonly asOf: Week;
  /** Reports made to this service; null when there are none or too few, which look the same. */
  readonly ownReports: OwnAssessment | null;
  /** Complaints imported from already public official files, exact, one entry a source; empty when none. */
  readonly officialSources: readonly OfficialAssessment[];
  /** One whole sentence with a number in it. */
  readonly sentence: Localised;
  /** What the sentence rests on, until when, and what it does not say. */
  readonly basis: Localised;
  /** How the sentence would read one band up; null without own reports and in the highest band. */
  readonly nextBand: Localised | null;
  /** Numbers inside that are known to be wanted or official; at most ten are named. */
  readonly goodNumbers: readonly ShownGoodNumber[];
  /** Whether block lists name it by itself, and why or why not. */
  readonly listing: ListingAdvice;
}

/** An assessment without its sentences. */
export type AssessedFigures = Omit<Assessment, 'sentence' | 'basis' | 'nextBand'>;

/** A number that lists leave alone; people's marks are shown as a band, and not below the threshold. */
export type ShownGoodNumber = Omit<GoodNumber, 'reporterCount'> & {
  readonly reporters: CountBand | null;
};

/** When calls come, in reports: each figure a band (our reports) or exact (official files). */
export interface CallTimes<Figure> {
  readonly weekdays: readonly { readonly weekday: Weekday; readonly reports: Figure }[];
  readonly dayParts: readonly { readonly dayPart: DayPart; readonly reports: Figure }[];
  readonly hours: readonly { readonly hour: Hour; readonly reports: Figure }[];
}

/** What people reported here. Every count is a band. */
export interface OwnAssessment {
  readonly source: Source;
  /** Distinct people: distinct devices, not verified. */
  readonly reporters: CountBand;
  /** True for ranges wider than 10,000 numbers, where people are told apart only inside each block. */
  readonly reportersAreAtLeast: boolean;
  readonly reports: CountBand;
  /** Distinct numbers of the range that were reported; null for a number. */
  readonly numbers: CountBand | null;
  /** `numbers` as a share of the range, 0 to 1; null for a number. */
  readonly numbersShare: ShareBand | null;
  /** First and last of the weeks that can be shown by themselves; null when no week can. */
  readonly firstWeek: Week | null;
  readonly lastWeek: Week | null;
  /** Categories that can be shown by themselves, most reported band first. */
  readonly categories: readonly { readonly category: Category; readonly reports: CountBand }[];
  /** Every week from `firstWeek` to `lastWeek`; `reporters` is null for none and for too few alike. */
  readonly weeks: readonly WeekFigure[];
  /** Those that can be shown by themselves. */
  readonly times: CallTimes<CountBand>;
  /** Reports that say which campaign had been given the number called; null for none and for too few alike. */
  readonly campaignReports: CountBand | null;
  /** Reports of calls that a list of ours turned away; part of no other figure. */
  readonly turnedAway: CountBand | null;
  /** Null for a number. */
  readonly spread: Spread | null;
  /** By `lastWeek`; null where no week can be shown. */
  readonly currency: Currency | null;
  /** People a day from the weeks shown, each halved with every two weeks of age. */
  readonly heat: number;
}

/** What an official file says. Every count is exact, and of unverified complaints. */
export interface OfficialAssessment {
  readonly source: Source;
  /** The authority that published the file. */
  readonly name: Localised;
  readonly reportCount: number;
  /** Distinct numbers of the range that were named; 1 for a number. */
  readonly numberCount: number;
  /** `numberCount` as a share of the range, 0 to 1; null for a number. */
  readonly numbersShare: number | null;
  readonly firstWeek: Week | null;
  readonly lastWeek: Week | null;
  /** Complaints by stated category, most named first; the rest stated none. */
  readonly categories: readonly { readonly category: Category; readonly reportCount: number }[];
  /** Weeks that hold complaints, oldest first; a week may be absent because its file is. */
  readonly weeks: readonly { readonly week: Week; readonly reportCount: number }[];
  readonly times: CallTimes<number>;
  /** Null for a number. */
  readonly spread: Spread | null;
  readonly currency: Currency | null;
  /** Complaints a day, each halved with every two weeks of age. */
  readonly heat: number;
}

/** A share of a range, 0 to 1, `from` to `to` inclusive; `to` is null where only "at least" is known. */
export interface ShareBand {
  readonly from: number;
  readonly to: number | null;
}

/** What an assessment needs to know beside the facts of its range. */
export interface AssessedRange {
  /** 0 for a number; 4 for a block of 10,000. */
  readonly openDigits: number;
  /** The week it is made in. */
  readonly asOf: Week;
  /** The ten parts, as far as they were reported; empty for a number, and for more than 10,000 numbers. */
  readonly parts: readonly RangePart[];
  /** Numbers inside, or the number itself, known to be wanted or official. */
  readonly goodNumbers: readonly GoodNumber[];
}
