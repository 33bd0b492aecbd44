import { categoryName, formatCount, formatWeek } from '@rangewatch/schema';
import type { OwnAssessment } from '@rangewatch/statistics';
import { latestWeeks } from '../charts/week-span.ts';
import { WeekTrend } from '../charts/week-trend.tsx';
import type { PageContext } from '../http/page-context.ts';
import { Fact, Facts } from '../layout/facts.tsx';
import { bandText, shareText } from './band-text.ts';

/** What people reported here about a number or range: figures, what the calls were for, week by week. */
export function OwnReports({ page, own }: { page: PageContext; own: OwnAssessment }) {
  const { t, locale } = page;
  const bars = latestWeeks(
    own.weeks.map(({ week, reporters }) => ({ week, count: reporters?.from ?? null })),
    null,
  );
  return (
    <section>
      <h2 class="govuk-heading-m">{t('own.title')}</h2>
      <Facts>
        <Fact name={t('own.reporters')}>{bandText(own.reporters, page)}</Fact>
        <Fact name={t('own.reports')}>{bandText(own.reports, page)}</Fact>
        {own.numbers && (
          <Fact name={t('own.numbers')}>
            {bandText(own.numbers, page)}
            {own.numbersShare && t('own.share', { share: shareText(own.numbersShare, page) })}
          </Fact>
        )}
        {own.firstWeek && (
          <Fact name={t('own.firstWeek')}>{formatWeek(own.firstWeek, locale)}</Fact>
        )}
        {own.lastWeek && <Fact name={t('own.lastWeek')}>{formatWeek(own.lastWeek, locale)}</Fact>}
        {own.categories.length > 0 && (
          <Fact name={t('own.categories')}>
            <ul class="govuk-list rw-tight-list">
              {own.categories.map(({ category, reports }) => (
                <li>
                  {categoryName(category, locale)}{' '}
                  <span class="rw-secondary">{bandText(reports, page)}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      <WeekTrend
        page={page}
        id="own-trend"
        bars={bars}
        title={t('own.trend')}
        unit={t('own.reporters')}
        write={(count) => t('band.atLeast', { count: formatCount(count, locale) })}
      />
    </section>
  );
}
