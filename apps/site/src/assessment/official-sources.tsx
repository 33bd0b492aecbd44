import { formatCount } from '@rangewatch/schema';
import type { OfficialAssessment } from '@rangewatch/statistics';
import { latestWeeks } from '../charts/week-span.ts';
import { WeekTrend } from '../charts/week-trend.tsx';
import type { PageContext } from '../http/page-context.ts';
import { Fact, Facts } from '../layout/facts.tsx';
import { shareText } from './band-text.ts';
import { CallTimes } from './call-times.tsx';
import { spreadText } from './figure-notes.ts';
import { CategoryFact, FirstWeekFact, LastWeekFact } from './source-facts.tsx';

/** Files that were public already, each by itself: never added to what people reported here. */
export function OfficialSources({
  page,
  sources,
}: {
  page: PageContext;
  sources: readonly OfficialAssessment[];
}) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t('official.title')}</h2>
      <p class="govuk-body">{page.t('official.note')}</p>
      {sources.map((official) => (
        <OfficialSource page={page} official={official} />
      ))}
    </section>
  );
}

function OfficialSource({ page, official }: { page: PageContext; official: OfficialAssessment }) {
  const { t, locale } = page;
  const share = official.numbersShare;
  return (
    <>
      <h3 class="govuk-heading-s">{official.name[locale]}</h3>
      <Facts>
        <Fact name={t('official.complaints')}>{formatCount(official.reportCount, locale)}</Fact>
        {share !== null && (
          <Fact name={t('own.numbers')}>
            {formatCount(official.numberCount, locale)}
            {t('own.share', { share: shareText({ from: share, to: share }, page) })}
          </Fact>
        )}
        {official.spread && (
          <Fact name={t('spread.name')}>{spreadText(official.spread, page)}</Fact>
        )}
        <FirstWeekFact page={page} week={official.firstWeek} />
        <LastWeekFact page={page} week={official.lastWeek} currency={official.currency} />
        <CategoryFact
          page={page}
          categories={official.categories.map(({ category, reportCount }) => ({
            category,
            figure: formatCount(reportCount, locale),
          }))}
        />
      </Facts>
      <WeekTrend
        page={page}
        id={`${official.source}-trend`}
        bars={latestWeeks(
          official.weeks.map(({ week, reportCount }) => ({ week, count: reportCount })),
          null,
        )}
        title={t('official.trend')}
        unit={t('official.complaints')}
        write={(count) => formatCount(count, locale)}
      />
      <CallTimes<number>
        page={page}
        id={`${official.source}-times`}
        times={official.times}
        unit={t('official.complaints')}
        heightOf={(complaints) => complaints}
        missing={0}
        write={(complaints) => formatCount(complaints ?? 0, locale)}
      />
    </>
  );
}
