import type { NumberRange } from '@rangewatch/numbering';
import { CATEGORIES, DAY_PARTS, type SourceFacts, type Week } from '@rangewatch/schema';
import { ownSpread } from './assess-spread.ts';
import type { AssessedRange, OwnAssessment, ShareBand } from './assessment.ts';
import { currencyOf, heatOf, shownHeat } from './currency.ts';
import type { CountBand, Disclosure } from './disclosure-policy.ts';
import { CellProtection, openEnded } from './protected-counts.ts';
import { type WeekFigure, weekSpan } from './week-span.ts';

/** Our own reports about a range as anyone may see them; null when there are none or too few. */
export function assessOwnReports(
  range: NumberRange,
  facts: SourceFacts,
  { openDigits, asOf, parts }: AssessedRange,
  disclosure: Disclosure,
): OwnAssessment | null {
  const protection = new CellProtection(range, disclosure);
  const counts = protection.counts(facts, openDigits === 0);
  if (!counts) return null;
  const isNumber = openDigits === 0;
  const minimum = isNumber
    ? disclosure.policy.numberMinReporters
    : disclosure.policy.rangeMinReporters;
  const weeks = publicWeeks(facts, isNumber, protection);
  const lastWeek = weeks.at(-1)?.week ?? null;
  return {
    source: facts.source,
    reporters: facts.reporterCountIsAtLeast ? openEnded(counts.reporters) : counts.reporters,
    reportersAreAtLeast: facts.reporterCountIsAtLeast,
    reports: counts.reports,
    numbers: counts.numbers && withinCapacity(counts.numbers, openDigits),
    numbersShare: counts.numbers && shareOf(counts.numbers, openDigits),
    firstWeek: weeks[0]?.week ?? null,
    lastWeek,
    categories: publicCategories(facts, minimum, protection),
    weeks,
    times: publicTimes(facts, minimum, protection),
    campaignReports: protection.band(facts.campaignReportCount, minimum),
    turnedAway: protection.band(facts.turnedAwayCount, minimum),
    spread: ownSpread(openDigits, parts, disclosure),
    currency: lastWeek && currencyOf(lastWeek, asOf),
    heat: shownHeat(
      heatOf(
        weeks.map(({ week, reporters }) => [week, reporters?.from ?? 0]),
        asOf,
      ),
    ),
  };
}

function publicWeeks(
  facts: SourceFacts,
  isNumber: boolean,
  protection: CellProtection,
): readonly WeekFigure[] {
  const shown = new Map<Week, CountBand>();
  for (const week of facts.weeks) {
    const band = protection.counts(week, isNumber)?.reporters;
    if (band) shown.set(week.week, facts.reporterCountIsAtLeast ? openEnded(band) : band);
  }
  return weekSpan(shown);
}

/** In the order of the list of categories inside a band: the exact order would tell more than the band. */
function publicCategories(
  facts: SourceFacts,
  minimum: number,
  protection: CellProtection,
): OwnAssessment['categories'] {
  const shown = facts.categories.flatMap(({ category, reportCount }) => {
    const reports = protection.band(reportCount, minimum);
    return reports ? [{ category, reports }] : [];
  });
  return shown.toSorted(
    (a, b) =>
      b.reports.from - a.reports.from ||
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category),
  );
}

/** In the order of the clock and the calendar, so that the order tells nothing. */
function publicTimes(
  { times }: SourceFacts,
  minimum: number,
  protection: CellProtection,
): OwnAssessment['times'] {
  const shown = <T extends { readonly reportCount: number }>(all: readonly T[]) =>
    all.flatMap(({ reportCount, ...when }) => {
      const reports = protection.band(reportCount, minimum);
      return reports ? [{ ...when, reports }] : [];
    });
  return {
    weekdays: shown(times.weekdays).toSorted((a, b) => a.weekday - b.weekday),
    dayParts: shown(times.dayParts).toSorted(
      (a, b) => DAY_PARTS.indexOf(a.dayPart) - DAY_PARTS.indexOf(b.dayPart),
    ),
    hours: shown(times.hours).toSorted((a, b) => a.hour - b.hour),
  };
}

/** A range of 100 numbers cannot have 199 reported ones. */
function withinCapacity(band: CountBand, openDigits: number): CountBand {
  const capacity = 10 ** openDigits;
  return { from: band.from, to: band.to === null ? capacity : Math.min(band.to, capacity) };
}

function shareOf(band: CountBand, openDigits: number): ShareBand {
  const { from, to } = withinCapacity(band, openDigits);
  const capacity = 10 ** openDigits;
  return { from: from / capacity, to: to === null ? null : to / capacity };
}
