import { parseReceiptCode, problem, problemMessage } from '@rangewatch/schema';
import { TextField } from '../../forms/text-field.tsx';
import type { Answer } from '../../http/answer.ts';
import { redirect } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import { reporterSecretOf } from '../report/receipt-cookie.ts';

const DONE = 'withdrawn';

/** Where a receipt code is used: to take a report back. */
export function showReceipt({ page, query }: SiteRequest): Answer {
  if (query.get('done') === DONE) return withdrawnPage(page);
  return receiptPage(page, query.get('code') ?? '', []);
}

export async function withdrawByReceipt(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form, clientAddress } = request;
  const typed = form.get('code') ?? '';
  const receiptCode = parseReceiptCode(typed);
  if (!receiptCode) {
    const message = problemMessage(problem('malformed_receipt_code', 'receiptCode'), page.locale);
    return receiptPage(page, typed, [{ field: 'code', message }]);
  }
  const sender = { clientAddress, reporterSecret: reporterSecretOf(request) };
  const outcome = await deps.gateway.withdrawReport(receiptCode, sender);
  if (outcome.kind === 'accepted') return redirect(page.href('receipt', {}, { done: DONE }));
  const messages =
    outcome.kind === 'unavailable'
      ? [page.t('receipt.unavailable')]
      : outcome.problems.map((found) => problemMessage(found, page.locale));
  return receiptPage(
    page,
    typed,
    messages.map((message) => ({ field: 'code', message })),
  );
}

function receiptPage(page: PageContext, code: string, errors: readonly FieldError[]): Answer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('receipt.title'),
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('receipt.title')}</h1>
        <p class="govuk-body">{t('receipt.text')}</p>
        <p class="govuk-body">{t('receipt.released')}</p>
        <form method="post" action={page.href('receipt')} novalidate>
          <TextField
            t={t}
            name="code"
            label={t('receipt.label')}
            hint={t('receipt.hint')}
            errors={errors}
            value={code}
          />
          <button class="govuk-button govuk-button--warning" type="submit">
            {t('receipt.withdraw')}
          </button>
        </form>
      </div>
    ),
  };
}

function withdrawnPage(page: PageContext): Answer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('receipt.doneTitle'),
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('receipt.doneTitle')}</h1>
        <p class="govuk-body">{t('receipt.doneText')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={page.href('home')}>
            {t('notFound.home')}
          </a>
        </p>
      </>
    ),
  };
}
