import * as z from 'zod';
import { type AuthorityActKind, LONGEST_ACT_WORDS } from './authority-act.ts';
import type { CalendarDay } from './calendar-day.ts';
import { officialWords } from './official-words.ts';
import { type Problem, problem, type ProblemCode } from './problem.ts';
import { idempotencyKey } from './report-input.ts';
import { rowInput, rowView } from './subject-row.ts';

/** What an authority does in a case, in the order it does it. */
export const CASE_STEPS = [
  'case_opened',
  'case_forwarded',
  'case_closed',
] as const satisfies readonly AuthorityActKind[];
export type CaseStep = (typeof CASE_STEPS)[number];

export const CASE_STATES = ['open', 'forwarded', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What became of a case, as the authority says. */
export const CASE_OUTCOMES = [
  'ordered_to_stop',
  'warning_issued',
  'fined',
  'referred',
  'no_breach_found',
  'other',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** From where a step leads where; null: there is no case yet. */
const STEPS: Readonly<
  Record<CaseStep, { readonly from: readonly (CaseState | null)[]; readonly to: CaseState }>
> = {
  case_opened: { from: [null], to: 'open' },
  case_forwarded: { from: ['open'], to: 'forwarded' },
  case_closed: { from: ['open', 'forwarded'], to: 'closed' },
};

const FAULTS: Readonly<Record<CaseState, ProblemCode>> = {
  open: 'case_open_already',
  forwarded: 'case_forwarded_already',
  closed: 'case_closed_already',
};

export function stateAfter(step: CaseStep): CaseState {
  return STEPS[step].to;
}

/** Why a case in this state cannot take the step; null: it can. */
export function caseStepFault(state: CaseState | null, step: CaseStep): ProblemCode | null {
  if (STEPS[step].from.includes(state)) return null;
  if (state === null) return 'case_unknown';
  return step === 'case_opened' ? 'case_open_already' : FAULTS[state];
}

/** A step has the day of what it follows, its release or the step before, or a later one; null: it does. */
export function caseDayFault(on: CalendarDay, earliest: CalendarDay): Problem | null {
  return on < earliest ? problem('case_day_too_early', '', { earliest }) : null;
}

const actWords = officialWords(1, LONGEST_ACT_WORDS);

export const openCaseInput = z.strictObject({ idempotencyKey, ...rowInput, words: actWords });
export const forwardCaseInput = z.strictObject({ idempotencyKey, words: actWords });
export const closeCaseInput = z.strictObject({
  idempotencyKey,
  outcome: z.enum(CASE_OUTCOMES),
  words: actWords,
});

const act = z.object({
  step: z.enum(CASE_STEPS),
  on: z.string(),
  words: z.string(),
  /** Who acted, as the operator calls them; null: noted by the operator. */
  by: z.string().nullable(),
});

/** A case as its authority sees it. Nothing in it says who or how many are counted in the row. */
export const caseView = rowView.extend({
  caseId: z.string(),
  revision: z.int(),
  state: z.enum(CASE_STATES),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  /** Oldest first. */
  acts: z.array(act),
});
export type CaseView = z.output<typeof caseView>;
