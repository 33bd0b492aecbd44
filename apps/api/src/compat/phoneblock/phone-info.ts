import {
  type CallerNumber,
  containingRanges,
  describeNumber,
  type NumberingOptions,
} from '@rangewatch/numbering';
import { firstDayOf, instantInZone, type Locale, type Week } from '@rangewatch/schema';
import { mainCategory } from '@rangewatch/service';
import {
  type Assessment,
  evidenceOf,
  unwantedConfidenceOf,
  WIDEST_LISTED,
} from '@rangewatch/statistics';
import type { LookUp } from '../../look-up/look-up.ts';
import { phoneOf } from './phone-text.ts';
import { type Rating, ratingOf } from './rating.ts';

/** What PhoneBlock's clients read of a number. Public figures only, as pages show them. */
export interface PhoneInfo {
  readonly phone: string;
  /** Lower edge of the band of people, or complaints of one official file; 0: not listed. */
  readonly votes: number;
  /** The same of the listed range around it with the most, of 10 to 10,000 numbers. */
  readonly votesWildcard: number;
  readonly rating: Rating;
  readonly whiteListed: boolean;
  readonly blackListed: boolean;
  readonly archived: boolean;
  /** Starts of the first and the last week that is shown, ms since the epoch; 0: none. */
  readonly dateAdded: number;
  readonly lastUpdate: number;
  readonly label: string | null;
  readonly location: string | null;
  readonly userComment: string | null;
  /** Reports a day, rounded to thousandths. */
  readonly heat: number;
  readonly spamConfidence: number;
  /** Calls that lists of ours turned away, the lower edge of their band. */
  readonly calls: number;
}

export interface InfoSources {
  readonly lookUp: LookUp;
  readonly numbering: NumberingOptions;
  readonly timeZone: string;
}

/**
 * A number that is not listed, whether nobody or too few reported it or it is known to be wanted, reads the same:
 * `A_LEGITIMATE` and zeros. Some clients search the whole answer for the name of any other rating.
 */
export async function phoneInfoOf(
  number: CallerNumber,
  locale: Locale,
  sources: InfoSources,
): Promise<PhoneInfo> {
  const { lookUp, numbering, timeZone } = sources;
  const around = containingRanges(number).slice(0, WIDEST_LISTED);
  const [direct, ...wildcards] = await Promise.all([
    lookUp.assessNumber(number),
    ...around.map((range) => lookUp.assessRange(range)),
  ]);
  const listed = listedOf(direct ?? null);
  const wildcard = strongest(wildcards);
  return {
    phone: phoneOf(number, numbering),
    votes: listed?.listing.votes ?? 0,
    votesWildcard: wildcard?.listing.votes ?? 0,
    rating: listed ? ratingOf(mainCategory(listed)) : wildcard ? 'B_MISSED' : 'A_LEGITIMATE',
    whiteListed: false,
    blackListed: false,
    archived: false,
    ...datesOf(listed, timeZone),
    ...placeOf(number, locale),
    userComment: null,
    ...strengthOf(listed ?? wildcard),
    calls: listed?.ownReports?.turnedAway?.from ?? 0,
  };
}

/** The listed one with the most votes; null when none is. */
export function strongest(assessments: readonly (Assessment | null)[]): Assessment | null {
  const listed = assessments.map(listedOf).filter((one) => one !== null);
  return listed.toSorted((a, b) => b.listing.votes - a.listing.votes)[0] ?? null;
}

/** How hot and how sure; zeros for what is not listed. */
export function strengthOf(
  assessment: Assessment | null,
): Pick<PhoneInfo, 'heat' | 'spamConfidence'> {
  if (!assessment) return { heat: 0, spamConfidence: 0 };
  const { ownReports, officialSources } = assessment;
  const heat = Math.max(ownReports?.heat ?? 0, ...officialSources.map((source) => source.heat));
  return {
    heat: Math.round(heat * 1000) / 1000,
    spamConfidence: unwantedConfidenceOf(evidenceOf(assessment)),
  };
}

/** Midnight of the week's Monday where the service is at home, ms since the epoch. */
export function startOfWeek(week: Week, timeZone: string): number {
  return instantInZone(firstDayOf(week), '00:00', timeZone).getTime();
}

function listedOf(assessment: Assessment | null): Assessment | null {
  return assessment?.listing.isListed ? assessment : null;
}

function datesOf(
  assessment: Assessment | null,
  timeZone: string,
): Pick<PhoneInfo, 'dateAdded' | 'lastUpdate'> {
  const spans = [assessment?.ownReports, ...(assessment?.officialSources ?? [])];
  const weeks = spans
    .flatMap((span) => [span?.firstWeek, span?.lastWeek])
    .filter((week) => week !== null && week !== undefined)
    .toSorted();
  const [first, last] = [weeks[0], weeks.at(-1)];
  return {
    dateAdded: first ? startOfWeek(first, timeZone) : 0,
    lastUpdate: last ? startOfWeek(last, timeZone) : 0,
  };
}

function placeOf(number: CallerNumber, locale: Locale): Pick<PhoneInfo, 'label' | 'location'> {
  const { country, display, place } = describeNumber(number);
  return {
    label: country === null ? display : `(${country}) ${display}`,
    location: place?.[locale] ?? null,
  };
}
