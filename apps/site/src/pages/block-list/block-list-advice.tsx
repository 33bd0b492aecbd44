import type { PageContext } from '../../http/page-context.ts';
import { CarrierItems } from './carriers.tsx';

const ELSEWHERE = ['blockList.carrier.report', 'blockList.carrier.us'] as const;
const LIMITS = [
  'blockList.limit.forged',
  'blockList.limit.wanted',
  'blockList.limit.undo',
] as const;

/** What the carriers themselves block, and where to report. */
export function Carriers({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('blockList.carriers')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <CarrierItems page={page} />
        {ELSEWHERE.map((key) => (
          <li>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What somebody should know before they block, and how to undo it. */
export function Limits({ page: { t } }: { page: PageContext }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{t('blockList.limits')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {LIMITS.map((key) => (
          <li>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}
