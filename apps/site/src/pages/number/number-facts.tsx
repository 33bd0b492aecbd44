import type { NumberDescription } from '@rangewatch/numbering';
import { numberKindName } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { AllocationFacts } from '../places/allocation-facts.tsx';

/** What the numbering plan says of a number: nothing of who calls. */
export function NumberFacts({ page, number }: { page: PageContext; number: NumberDescription }) {
  const { t, locale } = page;
  const { place, allocatedCarrier } = number;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('number.facts')}</h2>
      <Facts>
        <Fact name={t('number.kind')}>{numberKindName(number.kind, locale)}</Fact>
        {!number.assigned && <Fact name={t('number.assignment')}>{t('number.notAssigned')}</Fact>}
        <AllocationFacts page={page} place={place} carrier={allocatedCarrier} />
        {number.e164 && (
          <Fact name={t('number.international')}>
            <span class="rw-digits">{number.e164}</span>
          </Fact>
        )}
      </Facts>
      {(place || allocatedCarrier) && (
        <p class="govuk-body rw-secondary">{t('number.allocationNote')}</p>
      )}
    </section>
  );
}
