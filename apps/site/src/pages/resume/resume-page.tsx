import { DRAFT_DAYS, displayResumeCode, type ResumeCode } from '@rangewatch/schema';
import { TextField } from '../../forms/text-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';

/** The code of the report that was begun here, to copy, print or send to oneself. */
export function laterPage(page: PageContext, code: ResumeCode): PageAnswer {
  const { t } = page;
  const link = page.href('resume');
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('later.title'),
    isPrivate: true,
    body: (
      <div class="rw-question">
        <div class="govuk-panel govuk-panel--confirmation rw-panel">
          <h1 class="govuk-panel__title">{t('later.title')}</h1>
          <div class="govuk-panel__body">
            {t('later.code')}
            <br />
            <strong class="rw-receipt-code">{displayResumeCode(code)}</strong>
          </div>
        </div>
        <p class="govuk-body-l">{t('later.text', { days: DRAFT_DAYS })}</p>
        <p class="govuk-body">
          {t('later.where')}
          <br />
          <a class="govuk-link rw-user-text" href={link}>{`${page.siteUrl}${link}`}</a>
        </p>
        <p class="govuk-body">{t('later.private', { days: DRAFT_DAYS })}</p>
        <p class="rw-no-print">
          <a class="govuk-button" href={page.href('report')}>
            {t('later.goOn')}
          </a>
        </p>
      </div>
    ),
  };
}

export function resumePage(
  page: PageContext,
  typed: string,
  errors: readonly FieldError[],
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('resume.title'),
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('resume.title')}</h1>
        <p class="govuk-body">{t('resume.text', { days: DRAFT_DAYS })}</p>
        <form method="post" action={page.href('resume')} novalidate>
          <TextField
            t={t}
            name="code"
            label={t('resume.label')}
            hint={t('resume.hint')}
            errors={errors}
            value={typed}
          />
          <button class="govuk-button" type="submit">
            {t('resume.goOn')}
          </button>
        </form>
      </div>
    ),
  };
}
