import { DAY_PARTS, inEveryLanguage, type SourceFacts, sourceName } from '@rangewatch/schema';
import { officialSpread } from './assess-spread.ts';
import type { AssessedRange, OfficialAssessment } from './assessment.ts';
import { currencyOf, heatOf, shownHeat } from './currency.ts';

/** Counts of a file that was public already: shown as they are. Null when the file names no such number. */
export function assessOfficialSource(
  facts: SourceFacts,
  { openDigits, asOf, parts }: AssessedRange,
): OfficialAssessment | null {
  if (facts.reportCount === 0) return null;
  const weeks = facts.weeks
    .filter((week) => week.reportCount > 0)
    .map(({ week, reportCount }) => ({ week, reportCount }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
  const lastWeek = weeks.at(-1)?.week ?? null;
  return {
    source: facts.source,
    name: inEveryLanguage((locale) => sourceName(facts.source, locale)),
    reportCount: facts.reportCount,
    numberCount: facts.numberCount,
    numbersShare: openDigits === 0 ? null : facts.numberCount / 10 ** openDigits,
    firstWeek: weeks[0]?.week ?? null,
    lastWeek,
    categories: facts.categories
      .filter(({ reportCount }) => reportCount > 0)
      .toSorted((a, b) => b.reportCount - a.reportCount || (a.category < b.category ? -1 : 1)),
    weeks,
    times: timesOf(facts),
    spread: officialSpread(facts.source, openDigits, parts),
    currency: lastWeek && currencyOf(lastWeek, asOf),
    heat: shownHeat(
      heatOf(
        weeks.map(({ week, reportCount }) => [week, reportCount]),
        asOf,
      ),
    ),
  };
}

function timesOf({ times }: SourceFacts): OfficialAssessment['times'] {
  return {
    weekdays: times.weekdays
      .map(({ weekday, reportCount }) => ({ weekday, reports: reportCount }))
      .toSorted((a, b) => a.weekday - b.weekday),
    dayParts: times.dayParts
      .map(({ dayPart, reportCount }) => ({ dayPart, reports: reportCount }))
      .toSorted((a, b) => DAY_PARTS.indexOf(a.dayPart) - DAY_PARTS.indexOf(b.dayPart)),
    hours: times.hours
      .map(({ hour, reportCount }) => ({ hour, reports: reportCount }))
      .toSorted((a, b) => a.hour - b.hour),
  };
}
