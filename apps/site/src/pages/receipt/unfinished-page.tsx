import { displayResumeCode, DRAFT_DAYS, type ResumeCode } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

/** A report is half written in this browser: it is not put aside without a word. */
export function unfinishedPage(
  page: PageContext,
  code: ResumeCode,
  kind: 'addition' | 'correction',
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('unfinished.title'),
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('ownReport')}>
          {t('answer.back')}
        </a>
        <h1 class="govuk-heading-l">{t('unfinished.title')}</h1>
        <p class="govuk-body">{t('unfinished.text', { days: DRAFT_DAYS })}</p>
        <p class="govuk-body">
          <strong class="rw-receipt-code">{displayResumeCode(code)}</strong>
        </p>
        <p>
          <a class="govuk-button" href={page.href('report')}>
            {t('unfinished.goOn')}
          </a>
        </p>
        <form method="post" action={page.href('ownReportChange')}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="sure" value="1" />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t(`unfinished.${kind}`)}
          </button>
        </form>
      </div>
    ),
  };
}
