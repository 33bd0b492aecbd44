import { AUTHORITIES, type Authority } from '@rangewatch/complaints';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import type { OwnBlockList } from './own-block-list.ts';
import { OwnBlocks } from './own-block-list-page.tsx';

const bodiesOf = (country: Authority['country']) =>
  AUTHORITIES.filter((authority) => authority.country === country);
const MAINLAND = bodiesOf('CN');
/** Unwanted calls, and businesses one dealt with: what most people come for. */
const MOST_ASKED = 2;

export function whatNowPage(page: PageContext, list: OwnBlockList): PageAnswer {
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
        <Block page={page} list={list} />
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('helpTopic', { topic: 'phone' })}>
            {t('help.phone.title')}
          </a>
          <br />
          <a
            class="govuk-link rw-standing-link"
            href={page.href('helpTopic', { topic: 'carrier' })}
          >
            {t('help.carrier.title')}
          </a>
        </p>
        <h2 class="govuk-heading-m">{t('whatNow.complain')}</h2>
        <p class="govuk-body">{t('whatNow.complainText')}</p>
        <Complaints page={page} to={MAINLAND.slice(0, MOST_ASKED)} />
        <FoldInCare page={page} summary={t('whatNow.otherBodies')}>
          <Complaints page={page} to={MAINLAND.slice(MOST_ASKED)} />
        </FoldInCare>
        <Details summary={t('help.tell.us')}>
          <Complaints page={page} to={bodiesOf('US')} />
        </Details>
        <WhatNow page={page} title="now.again" />
      </>
    ),
  };
}

/** A letter for each body, under the case it is for. */
function Complaints({ page, to }: { page: PageContext; to: readonly Authority[] }) {
  const { t, locale } = page;
  return (
    <ul class="rw-cases">
      {to.map(({ id, name, takes }) => (
        <li class="rw-cases__item">
          <p class="govuk-body rw-cases__case">{takes[locale]}</p>
          <p class="govuk-body">
            <a class="govuk-link rw-standing-link" href={page.href('complaint', {}, { to: id })}>
              {t('whatNow.complaintTo', { name: name[locale] })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Block({ page, list }: { page: PageContext; list: OwnBlockList }) {
  const { t } = page;
  if (list.blocks.length === 0) return <p class="govuk-body">{t('whatNow.noRange')}</p>;
  return (
    <>
      <OwnBlocks page={page} list={list} />
      <p>
        <a class="govuk-button" href={page.href('ownBlockList')}>
          {t('ownBlockList.make')}
        </a>
      </p>
    </>
  );
}
