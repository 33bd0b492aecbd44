import { formatCount } from '@rangewatch/schema';
import type { CountBand, OwnAssessment } from '@rangewatch/statistics';
import { latestWeeks } from '../charts/week-span.ts';
import { WeekTrend } from '../charts/week-trend.tsx';
import type { PageContext } from '../http/page-context.ts';
import { bandText } from './band-text.ts';
import { CallTimes } from './call-times.tsx';
import { OwnFacts } from './own-facts.tsx';

/** What people reported here about a number or range: figures, week by week, and when the calls come. */
export function OwnReports({ page, own }: { page: PageContext; own: OwnAssessment }) {
  const { t, locale } = page;
  const bars = latestWeeks(
    own.weeks.map(({ week, reporters }) => ({ week, count: reporters?.from ?? null })),
    null,
  );
  return (
    <section>
      <h2 class="govuk-heading-m">{t('own.title')}</h2>
      <OwnFacts page={page} own={own} />
      <WeekTrend
        page={page}
        id="own-trend"
        bars={bars}
        title={t('own.trend')}
        unit={t('own.reporters')}
        write={(count) => t('band.atLeast', { count: formatCount(count, locale) })}
      />
      <CallTimes<CountBand>
        page={page}
        id="own-times"
        times={own.times}
        unit={t('own.reports')}
        heightOf={({ from }) => from}
        missing={null}
        write={(reports) => (reports ? bandText(reports, page) : t('trend.notShown'))}
      />
    </section>
  );
}
