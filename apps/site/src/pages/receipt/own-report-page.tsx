import type { OwnReport, ReceiptCode } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { LedgerProof } from './ledger-proof.tsx';
import { OwnActions } from './own-actions.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { OwnCalls } from './own-calls.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { Trail } from './trail.tsx';

export function ownReportPage(
  page: PageContext,
  { timeZone }: Pick<SiteDeps, 'timeZone'>,
  receiptCode: ReceiptCode,
  report: OwnReport,
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('ownReport.title'),
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('ownReport.title')}</h1>
        <p class="govuk-body-l">{t(stateText(report))}</p>
        <h2 class="govuk-heading-m">{t('ownReport.trail')}</h2>
        <Trail page={page} entries={report.trail} />
        <OwnAnswers page={page} report={report} />
        <OwnCalls page={page} calls={report.calls} timeZone={timeZone} />
        <LedgerProof page={page} report={report} />
        <FoldInCare page={page} summary={t('sent.code')}>
          <ReceiptCard page={page} receiptCode={receiptCode} />
        </FoldInCare>
        <OwnActions page={page} report={report} />
      </>
    ),
  };
}

/** What is on record may count in part only, or not at all. */
function stateText({ state, calls }: OwnReport): MessageKey {
  const countable = calls.filter(({ turnedAway }) => !turnedAway);
  const counted = countable.filter(({ isCounted }) => isCounted);
  if (state !== 'accepted' || counted.length === countable.length)
    return `ownReport.state.${state}`;
  return counted.length === 0 ? 'ownReport.state.held' : 'ownReport.state.heldInPart';
}
