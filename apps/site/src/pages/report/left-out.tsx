import { formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { OfferedLog } from './answers.ts';

const REASONS = [
  'outgoingCount',
  'contactCount',
  'futureCount',
  'oldCount',
  'surplusCount',
  'unreadCount',
] as const;

/** What was dropped from the file before anything was kept. */
export function LeftOut({ page, offered }: { page: PageContext; offered: OfferedLog }) {
  const { t, locale } = page;
  const reasons = REASONS.filter((reason) => offered.leftOut[reason] > 0);
  return (
    <>
      {offered.isCutOff && <p class="govuk-inset-text">{t('report.log.cutOff')}</p>}
      {reasons.length > 0 && (
        <>
          <p class="govuk-body">{t('report.log.leftOut')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map((reason) => (
              <li>
                {t(`report.log.${reason}`, { count: formatCount(offered.leftOut[reason], locale) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
