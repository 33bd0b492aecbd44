import type { SignalRecord } from '@rangewatch/statistics/signals';
import { chanceText } from '@rangewatch/statistics/signal-words';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { estimateText, personsText } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** What complete call logs say, where there are any. */
export function SelfControlled({ page, record: { selfControlled: own } }: EvidenceProps) {
  const { t } = page;
  return (
    <section>
      <h3 class="govuk-heading-s">{t('authority.selfControlled')}</h3>
      {own === null || (own.exposedPhones === 0 && own.pairedPersons === 0) ? (
        <p class="govuk-body">{t('authority.noLogs')}</p>
      ) : (
        <Facts>
          <Fact name={t('authority.incidence')}>{estimateText(page, own.relativeIncidence)}</Fact>
          <Fact name={t('authority.incidenceBefore')}>
            {estimateText(page, own.beforeExposure)}
          </Fact>
          <Fact name={t('authority.phones')}>
            {personsText(own.exposedPhones, page)} / {personsText(own.unexposedPhones, page)}
          </Fact>
          <Fact name={t('authority.paired')}>{estimateText(page, own.pairedPhones)}</Fact>
          <Fact name={t('authority.pairedPersons')}>{personsText(own.pairedPersons, page)}</Fact>
          <Fact name={t('authority.pairedSigns')}>{signsText(page, own.pairedSigns)}</Fact>
          <Fact name={t('authority.signTest')}>{signsText(page, own.signTest)}</Fact>
        </Facts>
      )}
    </section>
  );
}

type Signs = NonNullable<SignalRecord['selfControlled']>['signTest'];

function signsText(page: PageContext, { more, persons, p }: Signs): string {
  return page.t('authority.signTestValue', {
    more: personsText(more, page),
    persons: personsText(persons, page),
    p: chanceText(p),
  });
}
