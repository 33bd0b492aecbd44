import { RadioField } from '../../../forms/choice-field.tsx';
import { isFinished, MOST_LINES, type ReportAnswers } from '../answers.ts';
import { callerText, timesText } from '../call-summary.ts';
import { groupName, groupText, loggedGroups } from '../logged-groups.ts';
import { kept, refused, type Step, type StepName, type StepState } from '../step.ts';
import { stepHref } from '../step-href.ts';
import { firstUnfinished } from '../unfinished.ts';

/** What has been told so far, and whether other numbers called too. */
export const callsStep: Step = {
  isReady: (answers) => answers.calls.length + answers.logged.length > 0,

  view(state) {
    const { request, answers, sent, errors } = state;
    const { t } = request.page;
    return {
      title: t('report.calls.title'),
      before: (
        <>
          <h1 class="govuk-heading-l">{t('report.calls.title')}</h1>
          <LeftOutOfList state={state} />
          <CallList state={state} />
        </>
      ),
      fields: (
        <>
          {answers.calls.length < MOST_LINES ? (
            <RadioField
              t={t}
              name="more"
              label={t('report.calls.more')}
              hint={t('report.calls.moreHint')}
              errors={errors}
              value={kept(sent, 'more', null)}
              options={[
                { value: 'yes', text: t('answer.yes') },
                { value: 'no', text: t('answer.no') },
              ]}
            />
          ) : (
            <p class="govuk-inset-text">{t('report.calls.full', { count: MOST_LINES })}</p>
          )}
        </>
      ),
    };
  },

  take({ request: { page }, answers }, form) {
    const dropped = form.get('drop');
    if (dropped !== null)
      return { ok: true, answers: withoutGroup(answers, Number(dropped)), next: { step: 'calls' } };
    const removed = form.get('remove');
    if (removed !== null)
      return { ok: true, answers: withoutCall(answers, Number(removed)), next: { step: 'calls' } };
    const isFull = answers.calls.length >= MOST_LINES;
    const seen = { ...answers, leftOutOfList: [] };
    if (form.get('more') === 'yes' && !isFull)
      return { ok: true, answers: seen, next: { step: 'number', at: answers.calls.length } };
    if (form.get('more') === 'no' || isFull)
      return {
        ok: true,
        answers: seen,
        next: firstUnfinished(answers) ?? { step: afterCalls(answers) },
      };
    return refused('more', page.t('report.calls.missing'));
  },
};

const MOST_QUOTED = 5;

/** What of a pasted list holds no number, so that nobody thinks it was taken. */
function LeftOutOfList({ state: { request, answers } }: { state: StepState }) {
  const { t } = request.page;
  const lines = answers.leftOutOfList ?? [];
  if (lines.length === 0) return null;
  const text = lines.slice(0, MOST_QUOTED).join(t('list.separator'));
  return (
    <p class="govuk-inset-text rw-user-text">
      {t('report.calls.leftOut', { count: lines.length, text })}
    </p>
  );
}

/** Calls that are added to a report are all that is asked for. */
function afterCalls({ earlier }: ReportAnswers): StepName {
  return earlier?.kind === 'addition' ? 'check' : 'for-whom';
}

function CallList({ state: { request, answers, deps } }: { state: StepState }) {
  const { page } = request;
  const { t } = page;
  return (
    <dl class="govuk-summary-list">
      {answers.calls.map((call, at) => {
        const caller = callerText(call, page, deps);
        return (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key rw-digits">{caller}</dt>
            <dd class="govuk-summary-list__value">
              {isFinished(call) ? timesText(call, page) : t('report.calls.unfinished')}
            </dd>
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={stepHref(page, { step: 'number', at })}>
                {t('answer.change')}
                <span class="govuk-visually-hidden"> {caller}</span>
              </a>
              {answers.calls.length > 1 && (
                // A form of its own: Enter in the question below must not remove anything.
                <form
                  class="rw-inline-form"
                  method="post"
                  action={stepHref(page, { step: 'calls' })}
                >
                  <button class="rw-link-button" type="submit" name="remove" value={at}>
                    {t('answer.remove')}
                    <span class="govuk-visually-hidden"> {caller}</span>
                  </button>
                </form>
              )}
            </dd>
          </div>
        );
      })}
      {loggedGroups(answers.logged)
        .slice(0, MOST_SHOWN)
        .map((group, index) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key rw-digits">{groupName(group, page)}</dt>
            <dd class="govuk-summary-list__value">
              {groupText(group, page)} <span class="rw-secondary">{t('report.calls.logged')}</span>
            </dd>
            <dd class="govuk-summary-list__actions">
              <form class="rw-inline-form" method="post" action={stepHref(page, { step: 'calls' })}>
                <button class="rw-link-button" type="submit" name="drop" value={index}>
                  {t('answer.remove')}
                  <span class="govuk-visually-hidden"> {groupName(group, page)}</span>
                </button>
              </form>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** More lines are counted, not shown. */
const MOST_SHOWN = 50;

function withoutGroup(answers: ReportAnswers, at: number): ReportAnswers {
  const gone = loggedGroups(answers.logged)[at];
  return { ...answers, logged: answers.logged.filter((call) => !gone?.calls.includes(call)) };
}

function withoutCall(answers: ReportAnswers, at: number): ReportAnswers {
  return { ...answers, calls: answers.calls.filter((_, index) => index !== at) };
}
