import { AUTHORITIES } from '@rangewatch/complaints';
import type { NumberRange } from '@rangewatch/numbering';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { rangeDisplay } from '../range/range-display.ts';

export function whatNowPage(page: PageContext, ranges: readonly NumberRange[]): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('whatNow.title'),
    isPrivate: true,
    body: (
      <>
        <a class="govuk-back-link" href={page.href('ownReport')}>
          {t('answer.back')}
        </a>
        <h1 class="govuk-heading-l">{t('whatNow.title')}</h1>
        <h2 class="govuk-heading-m">{t('whatNow.block')}</h2>
        <Ranges page={page} ranges={ranges} />
        <p class="govuk-body">
          <a class="govuk-link" href={page.href('helpTopic', { topic: 'phone' })}>
            {t('help.phone.title')}
          </a>
          <br />
          <a class="govuk-link" href={page.href('helpTopic', { topic: 'carrier' })}>
            {t('help.carrier.title')}
          </a>
        </p>
        <h2 class="govuk-heading-m">{t('whatNow.complain')}</h2>
        <p class="govuk-body">{t('whatNow.complainText')}</p>
        <Complaints page={page} country="CN" />
        <Details summary={t('help.tell.us')}>
          <Complaints page={page} country="US" />
        </Details>
        <WhatNow page={page} />
      </>
    ),
  };
}

/** A letter for each body of a country: six of the mainland; those of the US fold away. */
function Complaints({ page, country }: { page: PageContext; country: 'CN' | 'US' }) {
  const { t, locale } = page;
  return (
    <ul class="rw-cases">
      {AUTHORITIES.filter((authority) => authority.country === country).map(
        ({ id, name, takes }) => (
          <li class="rw-cases__item">
            <p class="govuk-body rw-cases__case">{takes[locale]}</p>
            <p class="govuk-body">
              <a class="govuk-link rw-standing-link" href={page.href('complaint', {}, { to: id })}>
                {t('whatNow.complaintTo', { name: name[locale] })}
              </a>
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

function Ranges({ page, ranges }: { page: PageContext; ranges: readonly NumberRange[] }) {
  const { t } = page;
  if (ranges.length === 0) return <p class="govuk-body">{t('whatNow.noRange')}</p>;
  return (
    <>
      <p class="govuk-body">{t('whatNow.blockText')}</p>
      <ul class="rw-cards">
        {ranges.map((range) => (
          <li class="rw-card rw-card--row">
            <a
              class="govuk-link rw-digits rw-standing-link"
              href={page.href('blockList', {}, { range })}
            >
              {rangeDisplay(range)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
