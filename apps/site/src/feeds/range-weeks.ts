import { formatCount, type Source, sourceName, type Week } from '@rangewatch/schema';
import type { Assessment, CountBand } from '@rangewatch/statistics';
import { latestWeeks } from '../charts/week-span.ts';
import type { PageContext } from '../http/page-context.ts';

/** What is public about one number or range in one week. */
export interface RangeWeek {
  readonly week: Week;
  /** Null for none and for too few alike. */
  readonly people: CountBand | null;
  readonly official: readonly { readonly source: Source; readonly reportCount: number }[];
}

/** The weeks that the charts of its page show and that have a figure, newest first. */
export function rangeWeeks(assessment: Assessment | null): readonly RangeWeek[] {
  if (!assessment) return [];
  const own = charted(
    assessment.ownReports?.weeks ?? [],
    ({ reporters }) => reporters?.from ?? null,
  );
  const official = assessment.officialSources.flatMap(({ source, weeks }) =>
    charted(weeks, ({ reportCount }) => reportCount).map((one) => ({ source, ...one })),
  );
  const weeks = new Set([...own, ...official].map(({ week }) => week));
  return Array.from(weeks, (week) => ({
    week,
    people: own.find((one) => one.week === week)?.reporters ?? null,
    official: official.filter((one) => one.week === week),
  })).toSorted((a, b) => (a.week < b.week ? 1 : -1));
}

/** Those of a source's weeks that its chart shows with a figure. */
function charted<T extends { readonly week: Week }>(
  weeks: readonly T[],
  countOf: (week: T) => number | null,
): readonly T[] {
  const bars = latestWeeks(
    weeks.map((one) => ({ week: one.week, count: countOf(one) })),
    null,
  );
  const shown = new Set(bars.filter(({ count }) => count !== null).map(({ week }) => week));
  return weeks.filter(({ week }) => shown.has(week));
}

/** The figures of a week in words, one source each: sources are never added. */
export function weekFigures({ people, official }: RangeWeek, page: PageContext): readonly string[] {
  const { t, locale } = page;
  return [
    ...(people ? [t('feed.people', { count: formatCount(people.from, locale) })] : []),
    ...official.map(({ source, reportCount }) =>
      t('child.official', {
        count: formatCount(reportCount, locale),
        source: sourceName(source, locale),
      }),
    ),
  ];
}
