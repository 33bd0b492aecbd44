import type { PageContext } from '../../http/page-context.ts';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
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
    <FoldInCare page={page} summary={t('blockList.carriers')} isHeaded>
      <ul class="govuk-list govuk-list--bullet">
        <CarrierItems page={page} />
        {ELSEWHERE.map((key) => (
          <li>{t(key)}</li>
        ))}
      </ul>
    </FoldInCare>
  );
}

/** What somebody should know before they block, and how to undo it. */
export function Limits({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <FoldInCare page={page} summary={t('blockList.limits')} isHeaded>
      <ul class="govuk-list govuk-list--bullet">
        {LIMITS.map((key) => (
          <li>{t(key)}</li>
        ))}
      </ul>
    </FoldInCare>
  );
}
