import { receiptCodePage } from '../../forms/receipt-code-page.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { FieldError } from '../../layout/error-summary.tsx';

export function enterCodePage(
  page: PageContext,
  code: string,
  errors: readonly FieldError[],
): PageAnswer {
  const use = {
    title: 'receipt.title',
    texts: ['receipt.text'],
    action: page.href('receipt'),
    button: 'receipt.show',
    after: (
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('resume')}>
          {page.t('receipt.resume')}
        </a>
      </p>
    ),
  } as const;
  return receiptCodePage(page, use, code, errors.length > 0 ? { status: 400, errors } : null);
}

export function donePage(page: PageContext, done: 'withdrawn' | 'erased'): PageAnswer {
  const { t } = page;
  const title = t(done === 'erased' ? 'receipt.erasedTitle' : 'receipt.doneTitle');
  return {
    kind: 'page',
    hasOwnForm: true,
    title,
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{t(done === 'erased' ? 'receipt.erasedText' : 'receipt.doneText')}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('home')}>
            {t('notFound.home')}
          </a>
        </p>
      </>
    ),
  };
}
