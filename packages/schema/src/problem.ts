import { NUMBERING_PROBLEM_CODES } from '@rangewatch/numbering';
import type * as z from 'zod';

/** Everything that can be wrong with what somebody sent. Each code has one sentence in every language. */
export const PROBLEM_CODES = [
  ...NUMBERING_PROBLEM_CODES,
  'required',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_small',
  'too_big',
  'wrong_type',
  'not_in_list',
  'unknown_field',
  'malformed_day',
  'malformed_instant',
  'malformed_week',
  'week_not_in_year',
  'malformed_cursor',
  'malformed_receipt_code',
  'malformed_resume_code',
  'malformed_id',
  'malformed_link',
  'malformed_bucket',
  'country_unknown',
  'place_unknown',
  'in_the_future',
  'too_long_ago',
  'call_needs_a_time',
  'call_has_two_times',
  'period_ends_before_it_starts',
  'nothing_reported',
  'grade_a_needs_no_call',
  'label_holds_a_number',
  'control_characters',
  'none_and_campaign',
  'adds_and_supersedes',
  'phone_named_twice',
  'phone_unknown',
  'malformed_json',
  'clock_wrong',
  'idempotency_key_reused',
  'already_received',
  'guardian_for_own_phone',
  'one_fact_at_a_time',
  'source_needs_a_place',
  'campaign_unknown',
  'report_unknown',
  'report_withdrawn',
  'draft_unknown',
  'verification_off',
  'too_many_codes',
  'evidence_off',
  'evidence_empty',
  'evidence_kind_unknown',
  'evidence_unreadable',
  'evidence_too_large',
  'evidence_too_many',
  'evidence_total_too_large',
  'evidence_unknown',
  'objection_unknown',
  'week_unknown',
  'release_unknown',
  'holds_personal_data',
  'row_malformed',
  'row_out_of_bounds',
  'case_unknown',
  'case_open_already',
  'case_forwarded_already',
  'case_closed_already',
  'case_day_too_early',
  'request_unknown',
  'request_answered',
  'request_expired',
  'own_request',
  'approver_needed',
  'requester_ended',
  'too_many_requests',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing wrong: where (`calls.0.callerNumber`, empty for the whole), what, and the limits that were passed. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

export function problem(code: ProblemCode, path = '', params: Problem['params'] = {}): Problem {
  return { path, code, params };
}

const codes: ReadonlySet<string> = new Set(PROBLEM_CODES);

export function isProblemCode(text: string): text is ProblemCode {
  return codes.has(text);
}

/** Parses unknown input with a schema; what is wrong comes back as problems, never as an exception. */
export function parseWith<T extends z.ZodType>(schema: T, input: unknown): Parsed<z.output<T>> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map(describeIssue) };
}

function describeIssue(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'too_small':
      return problem(tooSmallCode(issue), path, { minimum: Number(issue.minimum) });
    case 'too_big':
      return problem(tooBigCode(issue), path, { maximum: Number(issue.maximum) });
    case 'invalid_value':
      return problem('not_in_list', path, { values: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return problem('unknown_field', path, { field: issue.keys.join(', ') });
    case 'invalid_type':
      return problem(isAbsent(issue.input) ? 'required' : 'wrong_type', path, {
        expected: issue.expected,
      });
    default:
      return problem(isProblemCode(issue.message) ? issue.message : 'wrong_type', path);
  }
}

function isAbsent(input: unknown): boolean {
  return input === undefined || input === null;
}

function tooSmallCode(issue: {
  origin: string;
  minimum: number | bigint;
  exact?: boolean;
}): ProblemCode {
  if (issue.origin === 'string') return issue.minimum === 1 ? 'required' : 'too_short';
  return issue.origin === 'array' ? 'too_few' : 'too_small';
}

function tooBigCode(issue: { origin: string }): ProblemCode {
  if (issue.origin === 'string') return 'too_long';
  return issue.origin === 'array' ? 'too_many' : 'too_big';
}
