import { parseCallerNumber } from '@rangewatch/numbering';
import { dayOfInstant, isCalendarDay, problem, problemMessage } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextAreaField, TextField } from '../../../forms/text-field.tsx';
import type { FieldError } from '../../../layout/error-summary.tsx';
import { type CallAnswer, MOST_LINES } from '../answers.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';
import { timeZoneText } from '../time-zone-text.ts';
import { piecesOf } from '../list-pieces.ts';
import { type WrittenNumber, writtenNumbers } from '../written-numbers.ts';

/** Errors shown at once: a whole list that cannot be read says so in three lines as well as in thirty. */
const MOST_ERRORS = 5;
/** A number, its day, its time and how often may each stand in a piece of their own. */
const MOST_PIECES = 4 * MOST_LINES;

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
            hint={`${t('report.paste.hint', { count: MOST_LINES })} ${t('timeZone.note', { zone: timeZoneText(page, deps) })}`}
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
    const list = form.get('list') ?? '';
    const tooMany = () => refused('list', t('report.paste.tooMany', { count: MOST_LINES }));
    if (piecesOf(list).length > MOST_PIECES) return tooMany();
    const all = writtenNumbers(list, { ...state.deps, now: state.deps.clock() });
    const written = all.filter((entry) => isNumber(entry, state));
    const lines = written.flatMap(callLines);
    if (written.length === 0) return refused('list', t('report.paste.empty'));
    if (answers.calls.length + lines.length > MOST_LINES) return tooMany();
    const day = form.get('day') ?? '';
    if (!isCalendarDay(day)) return refused('day', t('report.when.missing'));
    const medium = form.get('medium') === 'message' ? 'message' : 'call';
    const calls = lines.map(
      ({ line: _line, ...call }): CallAnswer => ({
        ...call,
        day: call.day ?? day,
        medium,
      }),
    );
    const errors = [...unreadable(written, state), ...firstWrong(calls, lines, state)];
    if (errors.length > 0) return { ok: false, errors };
    const pasted = {
      calls: [...answers.calls.filter(isWritten), ...calls],
      // Names and places beside the numbers: said, not lost without a word.
      leftOutOfList: all.filter((entry) => !written.includes(entry)).map((entry) => entry.written),
    };
    return {
      ok: true,
      answers: { ...answers, ...pasted },
      next: { step: 'calls' },
    };
  },
};

/** Words alone are nobody's number, unless they say that none was shown. */
function isNumber({ text }: WrittenNumber, { deps }: StepState): boolean {
  return /\d/.test(text) || parseCallerNumber(text, deps).ok;
}

type ListedCall = Omit<CallAnswer, 'medium'> & Pick<WrittenNumber, 'line'>;

/** Of several calls a list shows the time of the last; of the others the day is the best that is known. */
function callLines(written: WrittenNumber): ListedCall[] {
  const { text, line, count, day, clock, part, isApproximate } = written;
  const call = { number: text, line, day, isApproximate };
  if (clock === null) return [{ ...call, time: part && { part }, count }];
  const timed = { ...call, isApproximate: false, time: { clock }, count: 1 };
  return count === 1 ? [timed] : [timed, { ...call, time: null, count: count - 1 }];
}

/** What is wrong with the day of one entry: said of the day below the list, or of the list where it stands in it. */
function firstWrong(
  calls: readonly CallAnswer[],
  lines: readonly ListedCall[],
  state: StepState,
): readonly FieldError[] {
  for (const [at, call] of calls.entries()) {
    const field = lines[at]?.day && lines[at].time === null ? 'list' : 'day';
    const names = { day: field, startedAt: lines[at]?.day ? 'list' : 'day', callCount: 'list' };
    const errors = fieldErrors(callProblems(call, state), names, state);
    const line = lines[at]?.line ?? 0;
    if (errors.length > 0) return errors.map((error) => ofLine(error, line, call, state));
  }
  return [];
}

/** In a list of many, an error says which line it is about. */
function ofLine(
  error: FieldError,
  line: number,
  { number }: CallAnswer,
  { request: { page } }: StepState,
): FieldError {
  if (error.field !== 'list') return error;
  const said = { line, text: number ?? '', message: error.message };
  return { ...error, message: page.t('report.paste.line', said) };
}

/** An entry that was begun and left without a number is none. */
function isWritten({ number, day }: CallAnswer): boolean {
  return number !== '' || day !== null;
}

function unreadable(
  written: readonly WrittenNumber[],
  { request: { page }, deps }: StepState,
): readonly FieldError[] {
  return written
    .flatMap(({ text, written: shown, line }) => {
      const parsed = parseCallerNumber(text, deps);
      if (parsed.ok) return [];
      const { code, params } = parsed.problem;
      const message = problemMessage(problem(code, 'callerNumber', params), page.locale);
      return [
        { field: 'list', message: page.t('report.paste.line', { line, text: shown, message }) },
      ];
    })
    .slice(0, MOST_ERRORS);
}
