import type { PageAnswer } from '../../http/answer.ts';
import { ErrorSummary } from '../../layout/error-summary.tsx';
import { ChangeNotice } from './change-notice.tsx';
import type { StepAddress, StepState, StepView } from './step.ts';
import { stepHref } from './step-href.ts';

/** One question: back link, errors, the fields, and one button. */
export function questionPage(
  state: StepState,
  view: StepView,
  backTo: StepAddress | null,
): PageAnswer {
  const { request, errors, address } = state;
  const { page } = request;
  const prefix = errors.length > 0 ? `${page.t('error.prefix')} ` : '';
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${prefix}${view.title}`,
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    ...(view.script && { script: view.script }),
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={backTo ? stepHref(page, backTo) : page.href('home')}>
          {page.t('answer.back')}
        </a>
        <ChangeNotice page={page} earlier={state.answers.earlier} />
        <ErrorSummary page={page} errors={errors} />
        {state.isLinkGone && <p class="govuk-inset-text">{page.t('report.linkGone')}</p>}
        {view.before}
        {view.fields && (
          <form method="post" action={stepHref(page, address)} novalidate>
            {view.fields}
            <button class="govuk-button" type="submit">
              {view.button ?? page.t('answer.continue')}
            </button>
            {view.otherButton && (
              <button
                class="govuk-button govuk-button--secondary"
                type="submit"
                name={view.otherButton.name}
                value="1"
              >
                {view.otherButton.text}
              </button>
            )}
          </form>
        )}
        {view.after}
        {state.isKept && (
          <p class="govuk-body rw-no-print">
            <a
              class="govuk-link rw-standing-link"
              href={page.href('reportStep', { step: 'later' })}
            >
              {page.t('report.later')}
            </a>
          </p>
        )}
      </div>
    ),
  };
}
