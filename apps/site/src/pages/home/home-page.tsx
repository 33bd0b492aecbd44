import type { Reading } from '@rangewatch/numbering';
import {
  ensureWeek,
  formatCount,
  formatWeek,
  problemMessage,
  type Release,
} from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { ErrorSummary } from '../../layout/error-summary.tsx';
import { LookUpForm } from '../../layout/look-up-form.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { rangeDisplay } from '../range/range-display.ts';
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
        <p class="govuk-body-l">{t('home.what')}</p>
        <p class="govuk-body">{t('home.promise')}</p>
        <p>
          <a class="govuk-button govuk-button--secondary" href={page.href('report')}>
            {t('home.report')}
          </a>
        </p>
        <LatestWeek page={page} model={model} />
        <WhatNow page={page} />
      </>
    ),
  };
}

/** A text that is neither number nor range: said on top, and kept in the box. */
export function malformedLookUp(
  page: PageContext,
  text: string,
  reading: Reading,
  status: 400 | 404,
): PageAnswer {
  const message =
    reading.type === 'malformed'
      ? problemMessage({ ...reading.problem, path: '' }, page.locale)
      : page.t('lookUp.notANumber');
  return {
    kind: 'page',
    hasOwnForm: true,
    status,
    isIndexed: false,
    title: `${page.t('error.prefix')} ${page.t('home.title')}`,
    body: (
      <>
        <ErrorSummary page={page} errors={[{ field: 'q', message }]} />
        <LookUpForm page={page} isHead value={text} error={message} />
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
        <a class="govuk-link" href={page.href('week', { week: release.week })}>
          {formatWeek(ensureWeek(release.week), locale)}
        </a>
      </p>
      {hotRanges.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t('home.hot')}</h3>
          <ol class="rw-range-list">
            {hotRanges.map(({ range, reporterCount }) => (
              <li class="rw-range-list__item rw-range-list__item--2">
                <a class="rw-range-list__link" href={page.href('range', { range })}>
                  <DigitStrip
                    size="small"
                    display={rangeDisplay(range)}
                    spoken={t('range.spoken', { range: rangeDisplay(range) })}
                  />
                </a>
                <span class="rw-range-list__figures">
                  {t('home.hotFigure', { count: formatCount(reporterCount, locale) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
