import { displayReceiptCode, type ReceiptCode } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';

export interface ReceiptPanelProps {
  readonly page: PageContext;
  readonly title: string;
  readonly receiptCode: ReceiptCode;
}

/** What was sent, and the code that finds it again, large enough to copy by hand. */
export function ReceiptPanel({ page, title, receiptCode }: ReceiptPanelProps) {
  return (
    <div class="govuk-panel govuk-panel--confirmation rw-panel">
      <h1 class="govuk-panel__title">{title}</h1>
      <div class="govuk-panel__body">
        {page.t('sent.code')}
        <br />
        <strong class="rw-receipt-code">{displayReceiptCode(receiptCode)}</strong>
      </div>
    </div>
  );
}
