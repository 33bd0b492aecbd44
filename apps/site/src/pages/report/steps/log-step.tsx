import { formatCount } from '@rangewatch/schema';
import { TickField } from '../../../forms/choice-field.tsx';
import type { OfferedLog } from '../answers.ts';
import { groupName, groupText, loggedGroups } from '../logged-groups.ts';
import { refused, type Step, type StepState } from '../step.ts';

const REASONS = [
  'outgoingCount',
  'contactCount',
  'futureCount',
  'oldCount',
  'surplusCount',
  'unreadCount',
] as const;

/** Which of the numbers in the call log called unwanted. */
export const logStep: Step = {
  isReady: ({ offered }) => offered !== null,

  view(state) {
    const { request, answers, errors, sent } = state;
    const { page } = request;
    const { t } = page;
    const groups = loggedGroups(answers.offered?.calls ?? []);
    const isWrong = errors.some(({ field }) => field === 'all');
    return {
      title: t('report.log.title'),
      before: answers.offered && <LeftOut state={state} offered={answers.offered} />,
      fields: (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
            <h1 class="govuk-fieldset__heading">{t('report.log.title')}</h1>
          </legend>
          {isWrong && <p class="govuk-error-message">{errors[0]?.message}</p>}
          <TickField name="all" label={t('report.log.all')} isTicked={sent?.get('all') === '1'} />
          {groups.map((group, index) => (
            <TickField
              name={`n${index}`}
              label={`${groupName(group, page)} · ${groupText(group, page)}`}
              isTicked={sent?.get(`n${index}`) === '1'}
            />
          ))}
        </fieldset>
      ),
    };
  },

  take({ request: { page }, answers }, form) {
    const groups = loggedGroups(answers.offered?.calls ?? []);
    const isAll = form.get('all') === '1';
    const ticked = groups.filter((_, index) => isAll || form.get(`n${index}`) === '1');
    if (ticked.length === 0) return refused('all', page.t('report.log.none'));
    const taken = ticked.flatMap(({ calls }) => calls);
    const logged = [
      ...answers.logged.filter((known) => !taken.some((call) => isSame(call, known))),
      ...taken,
    ];
    return { ok: true, answers: { ...answers, logged, offered: null }, next: { step: 'calls' } };
  },
};

function isSame(a: OfferedLog['calls'][number], b: OfferedLog['calls'][number]): boolean {
  return a.number === b.number && a.startedAt === b.startedAt && a.medium === b.medium;
}

/** What was dropped from the file before anything was kept. */
function LeftOut({ state, offered }: { state: StepState; offered: OfferedLog }) {
  const { t, locale } = state.request.page;
  const reasons = REASONS.filter((reason) => offered.leftOut[reason] > 0);
  return (
    <>
      {offered.isCutOff && <p class="govuk-inset-text">{t('report.log.cutOff')}</p>}
      {reasons.length > 0 && (
        <>
          <p class="govuk-body">{t('report.log.leftOut')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map((reason) => (
              <li>
                {t(`report.log.${reason}`, { count: formatCount(offered.leftOut[reason], locale) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
