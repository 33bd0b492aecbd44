import { inEveryLanguage, type SourceFacts, sourceName } from '@rangewatch/schema';
import type { AssessedRange, OfficialAssessment } from './assessment.ts';

/** Counts of a file that was public already: shown as they are. Null when the file names no such number. */
export function assessOfficialSource(
  facts: SourceFacts,
  { openDigits }: AssessedRange,
): OfficialAssessment | null {
  if (facts.reportCount === 0) return null;
  const weeks = facts.weeks
    .filter((week) => week.reportCount > 0)
    .map(({ week, reportCount }) => ({ week, reportCount }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
  return {
    source: facts.source,
    name: inEveryLanguage((locale) => sourceName(facts.source, locale)),
    reportCount: facts.reportCount,
    numberCount: facts.numberCount,
    numbersShare: openDigits === 0 ? null : facts.numberCount / 10 ** openDigits,
    firstWeek: weeks[0]?.week ?? null,
    lastWeek: weeks.at(-1)?.week ?? null,
    categories: facts.categories
      .filter(({ reportCount }) => reportCount > 0)
      .toSorted((a, b) => b.reportCount - a.reportCount || (a.category < b.category ? -1 : 1)),
    weeks,
  };
}
