import type { RangeDescription } from '@rangewatch/numbering';
import { formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { AllocationFacts } from '../places/allocation-facts.tsx';

export function RangeFacts({
  page,
  description,
}: {
  page: PageContext;
  description: RangeDescription;
}) {
  const { t, locale } = page;
  const { unit, place, allocatedCarrier } = description;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('range.facts')}</h2>
      <Facts>
        <Fact name={t('range.size')}>
          {t('range.sizeValue', {
            size: formatCount(description.size, locale),
            open: description.openDigits,
          })}
        </Fact>
        {unit && <Fact name={t('range.unit')}>{t(`unit.${unit}`)}</Fact>}
        <AllocationFacts page={page} place={place} carrier={allocatedCarrier} />
      </Facts>
      {(place || allocatedCarrier) && (
        <p class="govuk-body rw-secondary">{t('number.allocationNote')}</p>
      )}
    </section>
  );
}
