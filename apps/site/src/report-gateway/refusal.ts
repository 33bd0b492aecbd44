import { type PersonalDataFinding, type Problem, problemMessage } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';
import type { FieldError } from '../layout/error-summary.tsx';
import type { Outcome } from './outcome.ts';

/** Why the API did not do what was asked, for the top of the page. */
export interface Refusal {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** What of the text was to be looked at once more before it is sent. */
  readonly findings?: readonly PersonalDataFinding[];
}

/** A receipt code that can be read, and that nothing was sent under. */
const UNKNOWN: readonly Problem['code'][] = ['objection_unknown', 'report_unknown'];

type Refused = Exclude<Outcome<unknown>, { kind: 'accepted' }>;

/** `fieldOf` leads from a problem to the field it is about; `unavailable` says that the API gave no answer. */
export function refusalOf(
  outcome: Refused,
  page: PageContext,
  fieldOf: (found: Problem) => string,
  unavailable: string,
): Refusal {
  if (outcome.kind === 'unavailable') {
    return { status: 503, errors: [{ field: 'main', message: unavailable }] };
  }
  const errors = outcome.problems.map((found) => ({
    field: found.code === 'too_many_requests' ? 'main' : fieldOf(found),
    message: problemMessage(found, page.locale),
  }));
  return { status: statusOf(outcome.problems), errors };
}

function statusOf(problems: readonly Problem[]): number {
  if (problems.some(({ code }) => code === 'too_many_requests')) return 429;
  return problems.some(({ code }) => UNKNOWN.includes(code)) ? 404 : 400;
}
