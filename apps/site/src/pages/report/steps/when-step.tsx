import {
  addDays,
  type CalendarDay,
  dayOfInstant,
  formatDay,
  isCalendarDay,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { type CallAnswer, withCall } from '../answers.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';

/** On which day. */
export const whenStep: Step = {
  isReady: (answers, at) => answers.calls[at] !== undefined,

  view(state) {
    const { request, answers, address, sent, errors } = state;
    const { t, locale } = request.page;
    const { today, yesterday } = recentDays(state);
    const call = answers.calls[address.at ?? 0];
    const isOther = call?.day && call.day !== today && call.day !== yesterday;
    return {
      title: t('report.when.title'),
      fields: (
        <>
          <RadioField
            t={t}
            name="day"
            label={t('report.when.title')}
            isPageHeading
            errors={errors}
            value={kept(sent, 'day', isOther ? 'other' : call?.day)}
            options={[
              { value: today, text: t('report.when.today'), hint: formatDay(today, locale) },
              {
                value: yesterday,
                text: t('report.when.yesterday'),
                hint: formatDay(yesterday, locale),
              },
              {
                value: 'other',
                text: t('report.when.other'),
                reveals: <OtherDay state={state} day={isOther ? call.day : ''} />,
              },
            ]}
          />
        </>
      ),
    };
  },

  take(state, form) {
    const { answers, address, request } = state;
    const at = address.at ?? 0;
    const call = answers.calls[at];
    if (!call) return refused('day', request.page.t('report.when.missing'));
    const day = dayIn(form);
    if (!day)
      return refused(
        form.get('day') === 'other' ? 'otherDay' : 'day',
        request.page.t('report.when.missing'),
      );
    if (isOtherThanChosen(form)) return refused('otherDay', request.page.t('report.when.twoDays'));
    // A time belongs to its day.
    const dated: CallAnswer = { ...call, day, time: call.day === day ? call.time : null };
    const field = form.get('day') === 'other' ? 'otherDay' : 'day';
    const errors = fieldErrors(callProblems(dated, state), { day: field, startedAt: field }, state);
    if (errors.length > 0) return { ok: false, errors };
    const next = { step: 'time', at, isChange: address.isChange ?? false } as const;
    return { ok: true, answers: withCall(answers, at, dated), next };
  },
};

function OtherDay({ state, day }: { state: StepState; day: CalendarDay | '' }) {
  const { t } = state.request.page;
  return (
    <TextField
      t={t}
      name="otherDay"
      type="date"
      width="short"
      label={t('report.when.otherDay')}
      hint={t('report.when.otherDayHint')}
      errors={state.errors}
      max={recentDays(state).today}
      value={kept(state.sent, 'otherDay', day)}
    />
  );
}

function recentDays({ deps }: StepState): { today: CalendarDay; yesterday: CalendarDay } {
  const today = dayOfInstant(deps.clock(), deps.timeZone);
  return { today, yesterday: addDays(today, -1) };
}

function dayIn(form: URLSearchParams): CalendarDay | null {
  const chosen = form.get('day') ?? '';
  const day = chosen === 'other' || chosen === '' ? (form.get('otherDay') ?? '') : chosen;
  return isCalendarDay(day) ? day : null;
}

/** One day was ticked and another one written. */
function isOtherThanChosen(form: URLSearchParams): boolean {
  const chosen = form.get('day') ?? '';
  const written = form.get('otherDay') ?? '';
  return chosen !== '' && chosen !== 'other' && written !== '' && written !== chosen;
}
