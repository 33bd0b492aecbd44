import { TextField } from '../../forms/text-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';

export function enterCodePage(
  page: PageContext,
  code: string,
  errors: readonly FieldError[],
): PageAnswer {
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
        <form method="post" action={page.href('receipt')} novalidate>
          <TextField
            t={t}
            name="code"
            label={t('receipt.label')}
            hint={t('receipt.hint')}
            errors={errors}
            value={code}
          />
          <button class="govuk-button" type="submit">
            {t('receipt.show')}
          </button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={page.href('resume')}>
            {t('receipt.resume')}
          </a>
        </p>
      </div>
    ),
  };
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
          <a class="govuk-link" href={page.href('home')}>
            {t('notFound.home')}
          </a>
        </p>
      </>
    ),
  };
}
