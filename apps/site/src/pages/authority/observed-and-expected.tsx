import { formatCount } from '@rangewatch/schema';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import { chanceText, figureText } from '@rangewatch/statistics/signal-words';
import { ComparedBars } from '../../charts/compared-bars.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { estimateText, intervalText, personsText } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** How many were called, against how many would be expected. */
export function ObservedAndExpected({ page, record, id }: EvidenceProps) {
  const { t, locale } = page;
  const { o } = record;
  const e = record.eWithoutOwn ?? record.e;
  const title = t('authority.comparison');
  const text = t('authority.comparisonText', {
    o: personsText(o, page),
    e: figureText(e, locale),
    ratio: figureText(2 ** record.ic, locale),
    lower: figureText(2 ** record.ic025, locale),
    upper: figureText(2 ** record.ic975, locale),
  });
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <p class="govuk-body">{text}</p>
      <ComparedBars
        id={`${id}-observed`}
        title={title}
        description={text}
        bars={[
          {
            name: t('authority.observed'),
            figure: o,
            text: personsText(o, page),
            span: null,
            isObserved: true,
          },
          {
            name: t('authority.expected'),
            figure: e,
            text: figureText(e, locale),
            span: null,
            isObserved: false,
          },
        ]}
      />
    </figure>
  );
}

/** Every figure that the pair was judged by. */
export function PairFigures({ page, record }: Pick<EvidenceProps, 'page' | 'record'>) {
  const { t, locale } = page;
  const count = (persons: number) => formatCount(persons, locale);
  return (
    <Facts>
      <Fact name={t('authority.exposed')}>{count(record.exposed)}</Fact>
      <Fact name={t('authority.calledAll')}>{personsText(record.called, page)}</Fact>
      <Fact name={t('authority.run.persons')}>{count(record.persons)}</Fact>
      {record.eWithoutOwn !== null && (
        <Fact name={t('authority.eAll')} note={t('authority.hidden')}>
          {figureText(record.e, locale)}
        </Fact>
      )}
      <Fact name={t('authority.ic')}>
        {intervalText(page, record.ic, { lower: record.ic025, upper: record.ic975 })}
      </Fact>
      <Fact name={t('authority.prr')}>{prrText(page, record)}</Fact>
      <Fact name={t('authority.q')}>{chanceText(record.q)}</Fact>
      <Fact name={t('authority.p')}>{chanceText(record.p)}</Fact>
      <Fact name={t('authority.fragility')}>{count(record.fragility)}</Fact>
      <Fact name={t('authority.homeRegions')}>{figureText(record.homeRegions, locale)}</Fact>
    </Facts>
  );
}

function prrText(page: PageContext, { prr, prrInterval }: SignalRecord): string {
  if (prr === null || typeof prrInterval === 'string') return estimateText(page, null);
  const [lower = prr, upper = prr] = prrInterval;
  return estimateText(page, { value: prr, lower, upper });
}
