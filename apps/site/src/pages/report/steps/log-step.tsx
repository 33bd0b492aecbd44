import { TickField } from '../../../forms/choice-field.tsx';
import { LeftOut } from '../left-out.tsx';
import { partName, reviewPages, withTicks } from '../review-pages.ts';
import { ReviewedPartField } from '../reviewed-part.tsx';
import type { LoggedCall, OfferedCall } from '../answers.ts';
import { refused, type Step } from '../step.ts';

/** Which of the calls in the log were unwanted, a page of numbers at a time. */
export const logStep: Step = {
  isReady: ({ offered }, at) => offered !== null && at < reviewPages(offered.calls).length,

  view({ request: { page }, answers, address, errors, sent }) {
    const { t } = page;
    const { at = 0 } = address;
    const pages = reviewPages(answers.offered?.calls ?? []);
    const isLast = at + 1 >= pages.length;
    return {
      title: t('report.log.title'),
      before: answers.offered && at === 0 && <LeftOut page={page} offered={answers.offered} />,
      fields: (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
            <h1 class="govuk-fieldset__heading">{t('report.log.title')}</h1>
          </legend>
          {pages.length > 1 && (
            <p class="govuk-body">{t('report.log.page', { page: at + 1, pages: pages.length })}</p>
          )}
          {errors.map(({ message }) => (
            <p class="govuk-error-message">{message}</p>
          ))}
          {at === 0 && (
            <TickField name="all" label={t('report.log.all')} isTicked={sent?.get('all') === '1'} />
          )}
          {(pages[at] ?? []).map((part) => (
            <ReviewedPartField page={page} part={part} sent={sent} />
          ))}
        </fieldset>
      ),
      ...(isLast ? {} : { button: t('report.log.next') }),
      ...(isLast ? {} : { otherButton: { name: 'finish', text: t('report.log.leaveRest') } }),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const { offered } = answers;
    const { at = 0 } = address;
    const calls = offered?.calls ?? [];
    const pages = reviewPages(calls);
    const shown = pages[at] ?? [];
    const isAll = form.get('all') === '1';
    const reviewed = withTicks(calls, shown, form, isAll);
    const isLast = isAll || form.has('finish') || at + 1 >= pages.length;
    if (offered && !isLast) {
      const next = { step: 'log', at: at + 1 } as const;
      return { ok: true, answers: { ...answers, offered: { ...offered, calls: reviewed } }, next };
    }
    const taken = reviewed.filter(({ isUnwanted }) => isUnwanted).map(loggedCall);
    if (taken.length === 0)
      return refused(at === 0 || !shown[0] ? 'all' : partName(shown[0]), page.t('report.log.none'));
    const logged = [
      ...answers.logged.filter((known) => !taken.some((call) => isSame(call, known))),
      ...taken,
    ];
    return { ok: true, answers: { ...answers, logged, offered: null }, next: { step: 'calls' } };
  },
};

function loggedCall(call: OfferedCall): LoggedCall {
  const { number, medium, startedAt, day, answered, turnedAway, recordedFrom } = call;
  return { number, medium, startedAt, day, answered, turnedAway, recordedFrom };
}

function isSame(a: LoggedCall, b: LoggedCall): boolean {
  return a.number === b.number && a.startedAt === b.startedAt && a.medium === b.medium;
}
