import type { Localised } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact } from '../../layout/facts.tsx';
import { allocationHref } from './allocation-href.ts';
import { type AllocationKind, allocationId } from './place-names.ts';

/** Where a number or range was allocated and to whom, each with its page; nothing of what is unknown. */
export function AllocationFacts({
  page,
  place,
  carrier,
}: {
  page: PageContext;
  place: Localised | null;
  carrier: Localised | null;
}) {
  return (
    <>
      {place && <AllocationFact page={page} of="place" name={place} />}
      {carrier && <AllocationFact page={page} of="carrier" name={carrier} />}
    </>
  );
}

function AllocationFact({
  page,
  of,
  name,
}: {
  page: PageContext;
  of: AllocationKind;
  name: Localised;
}) {
  const { t, locale } = page;
  return (
    <Fact name={t(of === 'place' ? 'number.place' : 'number.carrier')}>
      <a class="govuk-link" href={allocationHref(page, { of, id: allocationId(name), name })}>
        {t('number.allocatedTo', { name: name[locale] })}
      </a>
    </Fact>
  );
}
