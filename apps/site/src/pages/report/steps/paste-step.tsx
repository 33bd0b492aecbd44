import { parseCallerNumber } from '@rangewatch/numbering';
import { dayOfInstant, isCalendarDay, problem, problemMessage } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextAreaField, TextField } from '../../../forms/text-field.tsx';
import type { FieldError } from '../../../layout/error-summary.tsx';
import { type CallAnswer, MOST_LINES } from '../answers.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';
import { writtenNumbers } from '../written-numbers.ts';

/** Errors shown at once: a whole list that cannot be read says so in three lines as well as in thirty. */
const MOST_ERRORS = 5;

/** Many numbers at once: a list as it was copied, all of one day. */
export const pasteStep: Step = {
  isReady: () => true,

  view({ request: { page }, deps, sent, errors }) {
    const { t } = page;
    return {
      title: t('report.paste.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.paste.title')}</h1>
          <TextAreaField
            t={t}
            name="list"
            label={t('report.paste.list')}
            hint={t('report.paste.hint', { count: MOST_LINES })}
            errors={errors}
            value={kept(sent, 'list', '')}
          />
          <TextField
            t={t}
            name="day"
            type="date"
            width="short"
            label={t('report.paste.day')}
            hint={t('report.paste.dayHint')}
            errors={errors}
            max={dayOfInstant(deps.clock(), deps.timeZone)}
            value={kept(sent, 'day', dayOfInstant(deps.clock(), deps.timeZone))}
          />
          <RadioField
            t={t}
            name="medium"
            label={t('report.number.medium')}
            errors={errors}
            value={kept(sent, 'medium', 'call')}
            options={[
              { value: 'call', text: t('medium.call') },
              { value: 'message', text: t('medium.message') },
            ]}
          />
        </>
      ),
    };
  },

  take(state, form) {
    const { answers, request } = state;
    const { t } = request.page;
    const written = writtenNumbers(form.get('list') ?? '');
    if (written.length === 0) return refused('list', t('report.paste.empty'));
    if (answers.calls.length + written.length > MOST_LINES)
      return refused('list', t('report.paste.tooMany', { count: MOST_LINES }));
    const day = form.get('day') ?? '';
    if (!isCalendarDay(day)) return refused('day', t('report.when.missing'));
    const medium = form.get('medium') === 'message' ? 'message' : 'call';
    const calls = written.map(
      ({ text, count }): CallAnswer => ({
        number: text,
        medium,
        day,
        time: null,
        count,
        isApproximate: false,
      }),
    );
    const errors = [
      ...unreadable(
        written.map(({ text }) => text),
        state,
      ),
      ...fieldErrors(
        calls.slice(0, 1).flatMap((call) => callProblems(call, state)),
        { day: 'day' },
        state,
      ),
    ];
    if (errors.length > 0) return { ok: false, errors };
    return {
      ok: true,
      answers: { ...answers, calls: [...answers.calls.filter(isWritten), ...calls] },
      next: { step: 'calls' },
    };
  },
};

/** An entry that was begun and left without a number is none. */
function isWritten({ number, day }: CallAnswer): boolean {
  return number !== '' || day !== null;
}

function unreadable(
  texts: readonly string[],
  { request: { page }, deps }: StepState,
): readonly FieldError[] {
  return texts
    .flatMap((text, index) => {
      const parsed = parseCallerNumber(text, deps);
      if (parsed.ok) return [];
      const { code, params } = parsed.problem;
      const message = problemMessage(problem(code, 'callerNumber', params), page.locale);
      return [
        { field: 'list', message: page.t('report.paste.line', { line: index + 1, text, message }) },
      ];
    })
    .slice(0, MOST_ERRORS);
}
