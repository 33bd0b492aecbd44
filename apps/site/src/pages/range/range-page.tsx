import type { NumberRange, RangeDescription } from '@rangewatch/numbering';
import { formatCount } from '@rangewatch/schema';
import type { Assessment, ChildAssessment } from '@rangewatch/statistics';
import { AssessmentHead, NextBand, NothingPublished } from '../../assessment/assessment-head.tsx';
import { OfficialSources } from '../../assessment/official-sources.tsx';
import { OwnReports } from '../../assessment/own-reports.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { rangeDisplay } from './range-display.ts';
import { RangeFacts } from './range-facts.tsx';
import { Neighbours, SubBlockMap } from './sub-block-map.tsx';

export interface RangeModel {
  readonly description: RangeDescription;
  readonly assessment: Assessment | null;
  /** A hundred sub-blocks, or ten numbers where one digit is open. */
  readonly children: readonly ChildAssessment[];
  /** The ten ranges of the parent, this one among them; empty where there is no parent. */
  readonly siblings: readonly ChildAssessment[];
  /** Wider ranges, narrowest first. */
  readonly parents: readonly NumberRange[];
}

export function rangePage(page: PageContext, model: RangeModel): PageAnswer {
  return {
    kind: 'page',
    title: page.t('range.title', { range: model.description.display }),
    isIndexed: model.assessment !== null,
    body: <RangeBody page={page} model={model} />,
  };
}

function RangeBody({ page, model }: { page: PageContext; model: RangeModel }) {
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
      {assessment ? (
        <AssessmentHead page={page} assessment={assessment} />
      ) : (
        <NothingPublished page={page} sentence={t('range.nothing', { size })} />
      )}
      <SubBlockMap page={page} cells={model.children} />
      <p class="govuk-inset-text">{t('range.innocent')}</p>
      <RangeFacts page={page} description={description} />
      {own && <OwnReports page={page} own={own} />}
      {assessment && <OfficialSources page={page} sources={assessment.officialSources} />}
      {assessment && <NextBand page={page} assessment={assessment} />}
      <Around page={page} model={model} />
      <WhatNow page={page} />
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
          <li class="rw-range-list__item">
            <a class="rw-range-list__link" href={page.href('range', { range })}>
              <DigitStrip
                size="small"
                display={rangeDisplay(range)}
                spoken={page.t('range.spoken', { range: rangeDisplay(range) })}
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
