import type { NumberDescription } from '@rangewatch/numbering';
import { numberKindName } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import type { Assessed } from '../../assessment/assess-as-of-now.ts';
import { AssessmentHead, HowCounted } from '../../assessment/assessment-head.tsx';
import { KnownNumber } from '../../assessment/known-numbers.tsx';
import { ListingAnswer } from '../../assessment/listing-answer.tsx';
import { OfficialSources } from '../../assessment/official-sources.tsx';
import { OwnReports } from '../../assessment/own-reports.tsx';
import { RangeList } from '../../assessment/range-list.tsx';
import { SubjectActions } from '../../assessment/subject-actions.tsx';
import { feedHref } from '../../feeds/feed-href.ts';
import { Follow } from '../../feeds/follow.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { href } from '../../routes.ts';
import { NumberFacts } from './number-facts.tsx';

export interface NumberModel extends Assessed {
  readonly number: NumberDescription;
  /** Narrowest first. */
  readonly ranges: readonly ChildAssessment[];
  readonly otherReadings: readonly NumberDescription[];
}

export function numberPage(page: PageContext, model: NumberModel): PageAnswer {
  const { number, assessment } = model;
  const title = page.t('number.title', { number: number.display });
  const feed = { href: feedHref(page, href('rangeFeed', { range: number.number })), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: assessment !== null,
    body: <NumberBody page={page} model={model} feedAddress={feed.href} />,
  };
}

function NumberBody({
  page,
  model,
  feedAddress,
}: {
  page: PageContext;
  model: NumberModel;
  feedAddress: string;
}) {
  const { number, assessment, ranges, known } = model;
  const { t } = page;
  const own = assessment?.ownReports;
  return (
    <>
      <h1 class="rw-strip-heading">
        <DigitStrip
          display={number.display}
          spoken={t('number.spoken', { number: number.display })}
        />
      </h1>
      <KnownNumber page={page} known={known} />
      <AssessmentHead page={page} assessed={model} nothing={t('number.nothing')} />
      <SubjectActions
        page={page}
        subject={number.number}
        assessed={model}
        report={{
          href: page.href('report', {}, { number: number.number }),
          text: t('number.meToo'),
        }}
      />
      <ListingAnswer page={page} subject="number" assessed={model} />
      <WhatNow page={page} />
      <FoldInCare page={page} summary={t('number.more')}>
        <RangeList page={page} title="number.ranges" ranges={ranges} />
        <NumberFacts page={page} number={number} />
        {own && <OwnReports page={page} own={own} />}
        {assessment && <OfficialSources page={page} sources={assessment.officialSources} />}
        {own && <HowCounted page={page} nextBand={assessment.nextBand} />}
        <Follow page={page} href={feedAddress} />
      </FoldInCare>
      <OtherReadings page={page} readings={model.otherReadings} />
    </>
  );
}

function OtherReadings({
  page,
  readings,
}: {
  page: PageContext;
  readings: readonly NumberDescription[];
}) {
  if (readings.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t('number.otherReadings')}</h2>
      <ul class="govuk-list">
        {readings.map(({ number, display, kind }) => (
          <li>
            <a class="govuk-link rw-digits" href={page.href('number', { number })}>
              {display}
            </a>{' '}
            <span class="rw-secondary">{numberKindName(kind, page.locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
