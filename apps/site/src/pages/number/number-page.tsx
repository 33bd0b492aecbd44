import type { NumberDescription } from '@rangewatch/numbering';
import { numberKindName } from '@rangewatch/schema';
import type { Assessment, ChildAssessment } from '@rangewatch/statistics';
import { AssessmentHead, NextBand, NothingPublished } from '../../assessment/assessment-head.tsx';
import { childFigures } from '../../assessment/child-figures.ts';
import { OfficialSources } from '../../assessment/official-sources.tsx';
import { OwnReports } from '../../assessment/own-reports.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { Fact, Facts } from '../../layout/facts.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { rangeDisplay } from '../range/range-display.ts';

export interface NumberModel {
  readonly number: NumberDescription;
  readonly assessment: Assessment | null;
  /** Narrowest first. */
  readonly ranges: readonly ChildAssessment[];
  readonly otherReadings: readonly NumberDescription[];
}

export function numberPage(page: PageContext, model: NumberModel): PageAnswer {
  const { number, assessment } = model;
  return {
    kind: 'page',
    title: page.t('number.title', { number: number.display }),
    isIndexed: assessment !== null,
    body: <NumberBody page={page} model={model} />,
  };
}

function NumberBody({ page, model }: { page: PageContext; model: NumberModel }) {
  const { number, assessment, ranges } = model;
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
      {assessment ? (
        <AssessmentHead page={page} assessment={assessment} />
      ) : (
        <NothingPublished page={page} sentence={t('number.nothing')} />
      )}
      <p>
        <a class="govuk-button" href={page.href('report', {}, { number: number.number })}>
          {t('number.meToo')}
        </a>
      </p>
      <RangesAround page={page} ranges={ranges} />
      <NumberFacts page={page} number={number} />
      {own && <OwnReports page={page} own={own} />}
      {assessment && <OfficialSources page={page} sources={assessment.officialSources} />}
      {assessment && <NextBand page={page} assessment={assessment} />}
      <WhatNow page={page} />
      <OtherReadings page={page} readings={model.otherReadings} />
    </>
  );
}

/** Blocking one number rarely helps: the next call comes from its neighbour. */
function RangesAround({ page, ranges }: { page: PageContext; ranges: readonly ChildAssessment[] }) {
  if (ranges.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t('number.ranges')}</h2>
      <ul class="rw-range-list">
        {ranges.map((child) => (
          <li class={`rw-range-list__item rw-range-list__item--${child.depth}`}>
            <a class="rw-range-list__link" href={page.href('range', { range: child.range })}>
              <DigitStrip
                size="small"
                display={rangeDisplay(child.range)}
                spoken={page.t('range.spoken', { range: rangeDisplay(child.range) })}
              />
            </a>
            <span class="rw-range-list__figures">{childFigures(child, page)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NumberFacts({ page, number }: { page: PageContext; number: NumberDescription }) {
  const { t, locale } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('number.facts')}</h2>
      <Facts>
        <Fact name={t('number.kind')}>{numberKindName(number.kind, locale)}</Fact>
        {!number.assigned && <Fact name={t('number.assignment')}>{t('number.notAssigned')}</Fact>}
        {number.place && (
          <Fact name={t('number.place')}>
            {t('number.allocatedTo', { name: number.place[locale] })}
          </Fact>
        )}
        {number.allocatedCarrier && (
          <Fact name={t('number.carrier')}>
            {t('number.allocatedTo', { name: number.allocatedCarrier[locale] })}
          </Fact>
        )}
        {number.e164 && (
          <Fact name={t('number.international')}>
            <span class="rw-digits">{number.e164}</span>
          </Fact>
        )}
      </Facts>
      {(number.place || number.allocatedCarrier) && (
        <p class="govuk-body rw-secondary">{t('number.allocationNote')}</p>
      )}
    </section>
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
