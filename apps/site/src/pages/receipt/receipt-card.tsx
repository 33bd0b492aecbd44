import { displayReceiptCode, type ReceiptCode } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { QrCode } from '../../layout/qr-code.tsx';

/** Code, link and QR code of a receipt: to print, photograph or copy. */
export function ReceiptCard({
  page,
  receiptCode,
  isCodeShown = true,
}: {
  page: PageContext;
  receiptCode: ReceiptCode;
  /** False where the page shows it larger. */
  isCodeShown?: boolean;
}) {
  const { t } = page;
  const link = page.href('receipt', {}, { code: receiptCode });
  const address = `${page.siteUrl}${link}`;
  return (
    <section class="rw-receipt-card">
      <QrCode text={address} label={t('sent.qr')} />
      <div>
        {isCodeShown && (
          <p class="govuk-body">
            {t('sent.code')}
            <br />
            <strong class="rw-receipt-code">{displayReceiptCode(receiptCode)}</strong>
          </p>
        )}
        <p class="govuk-body">
          {t('sent.link')}
          <br />
          <a class="govuk-link rw-user-text" href={link}>
            {address}
          </a>
        </p>
      </div>
    </section>
  );
}
