import { TickField } from '../../../forms/choice-field.tsx';
import { LeftOut } from '../left-out.tsx';
import { EveryPageChoice, EveryPageForm, withEveryTick } from '../log-ticks.tsx';
import { isPartTicked, partName, reviewPages, withTicks } from '../review-pages.ts';
import { ReviewedPartField } from '../reviewed-part.tsx';
import type { MessageKey } from '../../../locale/translate.ts';
import type { LoggedCall, OfferedCall, ReportAnswers } from '../answers.ts';
import { timeZoneText } from '../time-zone-text.ts';
import { refused, type Step } from '../step.ts';

/** Which of the calls in the log were unwanted, a page of numbers at a time. */
export const logStep: Step = {
  isReady: ({ offered }, at) => offered !== null && at < reviewPages(offered.calls).length,

  view({ request: { page }, deps, answers, address, errors, sent }) {
    const { t } = page;
    const { at = 0 } = address;
    const calls = answers.offered?.calls ?? [];
    const pages = reviewPages(calls);
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
          <p class="govuk-body">{t('timeZone.shown', { zone: timeZoneText(page, deps) })}</p>
          {errors.map(({ message }) => (
            <p class="govuk-error-message">{message}</p>
          ))}
          {pages.length > 1 && (
            <EveryPageChoice page={page} calls={calls} pageCount={pages.length} />
          )}
          {pages.length === 1 && (
            <TickField name="all" label={t('report.log.all')} isTicked={sent?.get('all') === '1'} />
          )}
          {(pages[at] ?? []).map((part) => (
            <ReviewedPartField page={page} part={part} sent={sent} />
          ))}
        </fieldset>
      ),
      ...(isLast ? {} : { button: t('report.log.next') }),
      ...(isLast ? {} : { otherButton: { name: 'finish', text: t(finishText(answers, at)) } }),
      after: pages.length > 1 && <EveryPageForm page={page} at={at} />,
    };
  },

  take({ request: { page }, answers, address }, form) {
    const { offered } = answers;
    const { at = 0 } = address;
    const calls = offered?.calls ?? [];
    const pages = reviewPages(calls);
    const every = offered && withEveryTick(calls, form);
    if (every)
      return {
        ok: true,
        answers: { ...answers, offered: { ...offered, calls: every } },
        next: { step: 'log', at },
      };
    const shown = pages[at] ?? [];
    const isAll = form.get('all') === '1';
    const reviewed = withTicks(calls, shown, form, isAll);
    const isLast = form.has('finish') || at + 1 >= pages.length;
    if (offered && !isLast) {
      const next = { step: 'log', at: at + 1 } as const;
      return { ok: true, answers: { ...answers, offered: { ...offered, calls: reviewed } }, next };
    }
    const taken = reviewed.filter(({ isUnwanted }) => isUnwanted).map(loggedCall);
    if (taken.length === 0)
      return refused(
        pages.length === 1 || !shown[0] ? 'all' : partName(shown[0]),
        page.t('report.log.none'),
      );
    const logged = [
      ...answers.logged.filter((known) => !taken.some((call) => isSame(call, known))),
      ...taken,
    ];
    return { ok: true, answers: { ...answers, logged, offered: null }, next: { step: 'calls' } };
  },
};

/** What is ticked on later pages is taken with the rest. */
function finishText({ offered }: ReportAnswers, at: number): MessageKey {
  const later = reviewPages(offered?.calls ?? []).slice(at + 1);
  const isTicked = later.some((page) => page.some((part) => isPartTicked(part, null)));
  return isTicked ? 'report.log.finish' : 'report.log.leaveRest';
}

function loggedCall(call: OfferedCall): LoggedCall {
  const { number, medium, startedAt, day, answered, turnedAway, recordedFrom } = call;
  return { number, medium, startedAt, day, answered, turnedAway, recordedFrom };
}

function isSame(a: LoggedCall, b: LoggedCall): boolean {
  return a.number === b.number && a.startedAt === b.startedAt && a.medium === b.medium;
}
