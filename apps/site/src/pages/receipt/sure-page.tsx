import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';

type About = 'withdraw' | 'erase';

/** Withdrawing is the smaller step: what cannot be read is taken for it. */
export function sureAbout(text: string | null): About {
  return text === 'erase' ? 'erase' : 'withdraw';
}

export function surePage(
  page: PageContext,
  about: About,
  errors: readonly FieldError[],
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t(`receipt.${about}.title`),
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('ownReport')}>
          {t('answer.back')}
        </a>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t(`receipt.${about}.title`)}</h1>
        <p class="govuk-body">{t(`receipt.${about}.text`)}</p>
        <p class="govuk-body">{t('receipt.released')}</p>
        <form method="post" action={page.href('ownReportSure')} novalidate>
          <input type="hidden" name="about" value={about} />
          <button class="govuk-button govuk-button--warning" type="submit">
            {t(`receipt.${about}.button`)}
          </button>
        </form>
      </div>
    ),
  };
}
