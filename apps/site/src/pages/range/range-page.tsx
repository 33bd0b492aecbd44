import { type NumberRange, type RangeDescription } from '@rangewatch/numbering';
import { formatCount, type PublicCampaignSignal } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import type { Assessed } from '../../assessment/assess-as-of-now.ts';
import { AssessmentHead, HowCounted } from '../../assessment/assessment-head.tsx';
import { KnownNumbersInside } from '../../assessment/known-numbers.tsx';
import { ListingAnswer } from '../../assessment/listing-answer.tsx';
import { OfficialSources } from '../../assessment/official-sources.tsx';
import { OwnReports } from '../../assessment/own-reports.tsx';
import { SubjectActions } from '../../assessment/subject-actions.tsx';
import { feedHref } from '../../feeds/feed-href.ts';
import { Follow } from '../../feeds/follow.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import { RangeRow } from '../../layout/range-row.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { href } from '../../routes.ts';
import { RangeFacts } from './range-facts.tsx';
import { RangeSignals } from './range-signals.tsx';
import { Neighbours, SubBlockMap } from './sub-block-map.tsx';

export interface RangeModel extends Assessed {
  readonly description: RangeDescription;
  /** A hundred sub-blocks, or ten numbers where one digit is open. */
  readonly children: readonly ChildAssessment[];
  /** The ten ranges of the parent, this one among them; empty where there is no parent. */
  readonly siblings: readonly ChildAssessment[];
  /** Wider ranges, narrowest first. */
  readonly parents: readonly NumberRange[];
  readonly signals: readonly PublicCampaignSignal[];
}

export function rangePage(page: PageContext, model: RangeModel): PageAnswer {
  const { range, display } = model.description;
  const title = page.t('range.title', { range: display });
  const feed = { href: feedHref(page, href('rangeFeed', { range })), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: model.assessment !== null,
    body: <RangeBody page={page} model={model} feedAddress={feed.href} />,
  };
}

function RangeBody({
  page,
  model,
  feedAddress,
}: {
  page: PageContext;
  model: RangeModel;
  feedAddress: string;
}) {
  const { description, assessment } = model;
  const { t, locale } = page;
  const size = formatCount(description.size, locale);
  const own = assessment?.ownReports;
  return (
    <>
      <h1 class="rw-strip-heading">
        <DigitStrip
          display={description.display}
          spoken={t('range.spokenSize', { range: description.display, size })}
        />
      </h1>
      <AssessmentHead page={page} assessed={model} nothing={t('range.nothing', { size })} />
      <SubjectActions
        page={page}
        subject={description.range}
        assessed={model}
        report={{ href: page.href('report'), text: t('range.meToo') }}
      />
      <ListingAnswer page={page} subject="range" assessed={model} />
      <WhatNow page={page} />
      <p class="govuk-inset-text">{t('range.innocent')}</p>
      <FoldInCare page={page} summary={t('range.more')}>
        <SubBlockMap page={page} cells={model.children} />
        <RangeSignals page={page} signals={model.signals} />
        <KnownNumbersInside page={page} known={model.known} />
        <RangeFacts page={page} description={description} />
        <Around page={page} model={model} />
        {own && <OwnReports page={page} own={own} />}
        {assessment && <OfficialSources page={page} sources={assessment.officialSources} />}
        {own && <HowCounted page={page} nextBand={assessment.nextBand} />}
        <Follow page={page} href={feedAddress} />
      </FoldInCare>
    </>
  );
}

function Around({
  page,
  model: { siblings, parents, description },
}: {
  page: PageContext;
  model: RangeModel;
}) {
  if (parents.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t('range.around')}</h2>
      <Neighbours page={page} siblings={siblings} current={description.range} />
      <h3 class="govuk-heading-s">{page.t('range.parents')}</h3>
      <ul class="rw-range-list">
        {parents.map((range) => (
          <RangeRow page={page} range={range} />
        ))}
      </ul>
    </section>
  );
}
