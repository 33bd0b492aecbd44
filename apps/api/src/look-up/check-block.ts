import {
  type CallerNumber,
  describeNumber,
  describeRange,
  type NumberRange,
} from '@rangewatch/numbering';
import { problem, type Problem } from '@rangewatch/schema';
import type { Assessment } from '@rangewatch/statistics';
import type { ReportedNumber } from './reported-numbers.ts';

/** A block whose numbers can be listed: 10,000. */
const WIDEST_BLOCK = 4;

/** Null when the range can be listed number by number. */
export function blockProblem(range: NumberRange): Problem | null {
  const { openDigits } = describeRange(range);
  if (openDigits <= WIDEST_BLOCK) return null;
  return problem('range_too_wide', 'range', { openDigits, limit: WIDEST_BLOCK });
}

/** The JSON of a block after AbuseIPDB's check-block: the block, and its reported numbers. */
export function checkBlockJson(
  range: NumberRange,
  maxAgeInDays: number,
  assessment: Assessment | null,
  numbers: readonly ReportedNumber[],
) {
  const { display, country, size, openDigits, unit, place, allocatedCarrier } =
    describeRange(range);
  return {
    data: {
      range,
      display,
      minNumber: range.replaceAll('*', '0'),
      maxNumber: range.replaceAll('*', '9'),
      numPossibleNumbers: size,
      openDigits,
      country,
      unit,
      place,
      allocatedCarrier,
      maxAgeInDays,
      assessment,
      reportedNumbers: numbers.map(reportedNumberJson),
    },
  };
}

function reportedNumberJson({ number, assessment, lastWeek }: ReportedNumber) {
  const { ownReports: own, officialSources, listing } = assessment;
  return {
    number,
    display: displayOf(number),
    reporters: own?.reporters ?? null,
    reports: own?.reports ?? null,
    officialSources: officialSources.map(({ source, reportCount }) => ({ source, reportCount })),
    categories: (own?.categories ?? []).map(({ category }) => category),
    mostRecentWeek: lastWeek,
    listing,
  };
}

function displayOf(number: CallerNumber): string {
  return describeNumber(number).display;
}
