import { dayOfInstant, parseReportDraft, type Problem, problemMessage } from '@rangewatch/schema';
import type { FieldError } from '../../layout/error-summary.tsx';
import {
  type CallAnswer,
  emptyAnswers,
  type ExposureAnswer,
  type ReportAnswers,
} from './answers.ts';
import { reportInputOf } from './report-inputs.ts';
import type { StepState } from './step.ts';

const ANY_KEY = 'checked-before-it-is-sent';

/** What the record would say about one call line, by the rules of the whole report. */
export function callProblems(call: CallAnswer, state: StepState): readonly Problem[] {
  const today = dayOfInstant(state.deps.clock(), state.deps.timeZone);
  const complete = { ...call, day: call.day ?? today };
  return problemsOf({ ...emptyAnswers(ANY_KEY), calls: [complete] }, state);
}

export function exposureProblems(exposure: ExposureAnswer, state: StepState): readonly Problem[] {
  return problemsOf(
    { ...emptyAnswers(ANY_KEY), givenTo: 'campaign', exposures: [exposure] },
    state,
  );
}

/** Each problem as an error of the field that `fields` names for the end of its path. */
export function fieldErrors(
  problems: readonly Problem[],
  fields: Readonly<Record<string, string>>,
  { request: { page } }: StepState,
): readonly FieldError[] {
  return problems.flatMap((found) => {
    const field = fields[found.path.split('.').at(-1) ?? ''];
    return field ? [{ field, message: problemMessage(found, page.locale) }] : [];
  });
}

function problemsOf(answers: ReportAnswers, { deps }: StepState): readonly Problem[] {
  const input = { ...reportInputOf(answers, deps.timeZone), idempotencyKey: ANY_KEY };
  const draft = parseReportDraft(input, { ...deps, now: deps.clock() });
  return draft.ok ? [] : draft.problems;
}
