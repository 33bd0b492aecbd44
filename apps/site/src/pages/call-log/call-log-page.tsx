import { FieldErrorMessage, FormGroup } from '../../forms/field-parts.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import { scriptWords } from './script-words.ts';

const STEPS = ['callLog.how.1', 'callLog.how.2', 'callLog.how.3'] as const;

/** Where a phone's call log is given: what is dropped, and how to get one. */
export function callLogPage(page: PageContext, errors: readonly FieldError[]): PageAnswer {
  const { t } = page;
  const field = { name: 'file', label: t('callLog.file'), errors };
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('callLog.title'),
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    script: 'callLogScript',
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('report')}>
          {t('answer.back')}
        </a>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('callLog.title')}</h1>
        <p class="govuk-body" data-privacy>
          {t('callLog.privacy')}
        </p>
        <p class="govuk-body">{t('callLog.picture')}</p>
        <form
          method="post"
          action={page.href('callLog')}
          enctype="multipart/form-data"
          novalidate
          data-words={JSON.stringify(scriptWords(page))}
        >
          <FormGroup field={field}>
            <label class="govuk-label" for="file">
              {t('callLog.file')}
            </label>
            <FieldErrorMessage t={t} name="file" errors={errors} />
            <input
              class="rw-file"
              id="file"
              name="file"
              type="file"
              accept=".xml,.csv,.txt,text/xml,text/csv,application/xml,image/png,image/jpeg,image/webp"
            />
          </FormGroup>
          <output class="govuk-body rw-status" for="file" />
          <button class="govuk-button" type="submit">
            {t('callLog.read')}
          </button>
        </form>
        <Details summary={t('callLog.how')}>
          <ol class="govuk-list govuk-list--number">
            {STEPS.map((step) => (
              <li>{t(step)}</li>
            ))}
          </ol>
        </Details>
        <p class="govuk-body rw-secondary">{t('callLog.wechat')}</p>
      </div>
    ),
  };
}
