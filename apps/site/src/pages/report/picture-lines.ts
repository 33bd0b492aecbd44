import type { PictureRow } from '@rangewatch/call-log';
import { parseCallerNumber } from '@rangewatch/numbering';
import { type CalendarDay, instantInZone, isCalendarDay } from '@rangewatch/schema';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import type { CallAnswer, LoggedCall } from './answers.ts';
import { callProblems, fieldErrors } from './check-answers.ts';
import type { StepState } from './step.ts';

/** A row of a picture as it stands in its fields. */
export interface PictureLineAnswer {
  readonly isUnwanted: boolean;
  readonly number: string;
  readonly day: string;
  readonly clock: string;
  readonly count: string;
}

export type LineField = Exclude<keyof PictureLineAnswer, 'isUnwanted'> | 'unwanted';

/** More calls of one row than a list shows are a misread number. */
const MOST_OF_ONE_ROW = 99;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function fieldName(field: LineField, at: number): string {
  return `${field}${at}`;
}

/** What was just sent, else what was read; nothing is ticked of itself. */
export function lineAnswer(
  row: PictureRow,
  at: number,
  sent: URLSearchParams | null,
): PictureLineAnswer {
  const field = (name: LineField, read: string): string =>
    sent ? (sent.get(fieldName(name, at)) ?? '').trim() : read;
  return {
    isUnwanted: sent?.get(fieldName('unwanted', at)) === '1',
    number: field('number', row.number ?? ''),
    day: field('day', row.day ?? ''),
    clock: field('clock', row.clock ?? ''),
    count: field('count', String(row.count)),
  };
}

/** The calls of one line that a person looked over, or what cannot be taken of it. */
export function callsOfLine(
  row: PictureRow,
  at: number,
  state: StepState,
): { readonly calls: readonly LoggedCall[]; readonly errors: readonly FieldError[] } {
  const line = lineAnswer(row, at, state.sent);
  const errors = lineErrors(row, line, at, state);
  const { day } = line;
  if (errors.length > 0 || !isCalendarDay(day)) return { calls: [], errors };
  return { calls: loggedCalls(row, line, day, state.deps), errors: [] };
}

function lineErrors(
  row: PictureRow,
  line: PictureLineAnswer,
  at: number,
  state: StepState,
): readonly FieldError[] {
  const { t } = state.request.page;
  const error = (field: LineField, message: string): FieldError => ({
    field: fieldName(field, at),
    message: t('report.picture.error', { line: at + 1, message }),
  });
  const count = Number(line.count);
  // A row that shows no number may keep none; one that was cleared by hand may not.
  if (line.number === '' && row.number !== null)
    return [error('number', t('report.picture.noNumber'))];
  if (!isCalendarDay(line.day)) return [error('day', t('report.when.missing'))];
  if (line.clock !== '' && !CLOCK.test(line.clock))
    return [error('clock', t('report.picture.clock'))];
  if (!Number.isInteger(count) || count < 1 || count > MOST_OF_ONE_ROW)
    return [error('count', t('report.picture.count', { most: MOST_OF_ONE_ROW }))];
  const names = { callerNumber: 'number', day: 'day', startedAt: 'day' } as const;
  const problems = callProblems(answerOf(line, line.day), state);
  return fieldErrors(problems, names, state).map(({ field, message }) =>
    error(field as LineField, message),
  );
}

function answerOf({ number, clock }: PictureLineAnswer, day: CalendarDay): CallAnswer {
  return {
    number: number || null,
    medium: 'call',
    day,
    time: clock ? { clock } : null,
    count: 1,
    isApproximate: false,
  };
}

/** Of several calls a list shows the time of the last; of the others the day is the best that is known. */
function loggedCalls(
  row: PictureRow,
  { number, clock, count }: PictureLineAnswer,
  day: CalendarDay,
  deps: SiteDeps,
): readonly LoggedCall[] {
  const parsed = parseCallerNumber(number, deps);
  return Array.from({ length: Number(count) }, (_, at) => {
    const isTimed = at === 0 && clock !== '';
    return {
      number: parsed.ok ? parsed.value.number : null,
      medium: 'call',
      startedAt: isTimed ? instantInZone(day, clock, deps.timeZone).toISOString() : null,
      day: isTimed ? null : day,
      answered: row.answered,
      turnedAway: false,
      recordedFrom: 'screenshot',
    };
  });
}
