import { type Week, weeksBetween } from '@rangewatch/schema';
import type { Assessment } from './assessment.ts';

/** What speaks for a number being unwanted, and what against it, faded with time. Both are sums of public figures. */
export interface Evidence {
  readonly unwanted: number;
  readonly wanted: number;
}

/** Evidence weighs half after four months. */
const HALF_LIFE_WEEKS = (4 * 365.25) / 12 / 7;
/** The quantile of the normal distribution that leaves 2.5 % above it. */
const Z = 1.96;

/**
 * How sure one may be that a number is unwanted, 0 to 100: the lower end of Wilson's 95 % interval of the share
 * of `unwanted` in all evidence, in percent, as PhoneBlock counts it. A plain share would call 2 of 2 as sure as
 * 1,000 of 1,000. 2 against 0 give 34; 1,000 against 0 give 100 (99.6); 1,000 against 998 give 48 (47.9); no
 * evidence gives 0.
 */
export function unwantedConfidenceOf({ unwanted, wanted }: Evidence): number {
  const all = unwanted + wanted;
  return unwanted > 0 ? Math.round(100 * wilsonLower(unwanted / all, all)) : 0;
}

/** Wilson (1927), the lower end: `share` of `count` trials. */
function wilsonLower(share: number, count: number): number {
  const spread = (share * (1 - share)) / count + Z ** 2 / (4 * count ** 2);
  const centre = share + Z ** 2 / (2 * count);
  return (centre - Z * Math.sqrt(spread)) / (1 + Z ** 2 / count);
}

/**
 * The evidence an assessment shows: people by week (the lower edges of their bands) or complaints of one official
 * file, whichever is more, against people who marked a number as wanted. Sources are never added.
 */
export function evidenceOf(assessment: Assessment): Evidence {
  const { asOf, ownReports, officialSources, goodNumbers } = assessment;
  const people = ownReports?.weeks.map(
    ({ week, reporters }) => [week, reporters?.from ?? 0] as const,
  );
  const complaints = officialSources.map(({ weeks }) =>
    fadedSum(
      weeks.map(({ week, reportCount }) => [week, reportCount]),
      asOf,
    ),
  );
  return {
    unwanted: Math.max(fadedSum(people ?? [], asOf), ...complaints),
    wanted: Math.max(0, ...goodNumbers.map(({ reporters }) => reporters?.from ?? 0)),
  };
}

/** Weeks after `asOf` count like that week. */
function fadedSum(weeks: readonly (readonly [Week, number])[], asOf: Week): number {
  return weeks.reduce(
    (sum, [week, count]) =>
      sum + count * 2 ** (-Math.max(0, weeksBetween(week, asOf)) / HALF_LIFE_WEEKS),
    0,
  );
}
