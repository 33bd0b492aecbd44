import { ensureWeek, formatCount, formatWeek, type Release } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import { LookUpForm } from '../../layout/look-up-form.tsx';
import { RangeRow } from '../../layout/range-row.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import type { HotRange } from './hot-ranges.ts';

export interface HomeModel {
  /** The newest published week. */
  readonly release: Release | null;
  readonly hotRanges: readonly HotRange[];
}

export function homePage(page: PageContext, model: HomeModel): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('home.title'),
    body: (
      <>
        <LookUpForm page={page} isHead />
        {!page.isCareMode && <p class="govuk-body-l">{t('home.what')}</p>}
        <p class="govuk-body">{t('home.promise')}</p>
        <p>
          <a class="govuk-button govuk-button--secondary" href={page.href('report')}>
            {t('home.report')}
          </a>
        </p>
        <FoldInCare page={page} summary={t('home.latest')}>
          <LatestWeek page={page} model={model} />
          <p class="govuk-body">
            <a class="govuk-link rw-standing-link" href={page.href('places')}>
              {t('places.all')}
            </a>
          </p>
        </FoldInCare>
        <WhatNow page={page} />
      </>
    ),
  };
}

export function withheldPage(page: PageContext, text: string): PageAnswer {
  return {
    kind: 'page',
    hasOwnForm: true,
    isIndexed: false,
    title: page.t('withheld.title'),
    body: (
      <>
        <h1 class="govuk-heading-l">{page.t('withheld.title')}</h1>
        <p class="govuk-body">{page.t('withheld.text')}</p>
        <p>
          <a class="govuk-button" href={page.href('report', {}, { withheld: 1 })}>
            {page.t('home.report')}
          </a>
        </p>
        <LookUpForm page={page} isHead={false} value={text} />
      </>
    ),
  };
}

function LatestWeek({
  page,
  model: { release, hotRanges },
}: {
  page: PageContext;
  model: HomeModel;
}) {
  if (!release) return null;
  const { t, locale } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('home.latest')}</h2>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('week', { week: release.week })}>
          {formatWeek(ensureWeek(release.week), locale)}
        </a>
      </p>
      {hotRanges.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t('home.hot')}</h3>
          <ol class="rw-range-list">
            {hotRanges.map(({ range, reporterCount }) => (
              <RangeRow
                page={page}
                range={range}
                depth={2}
                figures={t('home.hotFigure', { count: formatCount(reporterCount, locale) })}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
