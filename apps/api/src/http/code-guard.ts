import { type Problem, problem, problemMessage } from '@rangewatch/schema';
import type { Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerProblem } from './answer-problem.ts';
import { clientOf } from './client.ts';
import type { NetworkLimiter } from './network-limiter.ts';

const NOT_FOUND = new Set([
  'draft_unknown',
  'report_unknown',
  'verification_off',
  'evidence_unknown',
  'case_unknown',
  'request_unknown',
]);
const CONFLICT = new Set([
  'report_withdrawn',
  'idempotency_key_reused',
  'too_many_codes',
  'case_open_already',
  'case_forwarded_already',
  'case_closed_already',
  'request_answered',
  'request_expired',
  'requester_ended',
]);
const FORBIDDEN = new Set(['own_request', 'approver_needed']);

/** Answers with what is wrong; codes that lead nowhere are 404. */
export function answerProblems(res: Response, problems: readonly Problem[]): void {
  const { locale } = clientOf(res);
  const [first] = problems;
  if (!first) throw new RangeError('a refusal names a problem');
  const status = statusOf(first);
  const extension = {
    problems: problems.map((found) => ({ ...found, message: problemMessage(found, locale) })),
  };
  answerProblem(res, {
    status,
    code: first.code,
    detail: problemMessage(first, locale),
    extension,
  });
}

function statusOf({ code }: Problem): number {
  if (NOT_FOUND.has(code)) return 404;
  if (FORBIDDEN.has(code)) return 403;
  return CONFLICT.has(code) ? 409 : 400;
}

/** Answers a code that leads nowhere, and slows down whoever tries many. */
export async function answerWrongCode(
  res: Response,
  wrong: Problem,
  { codeLimiter }: Pick<ApiServices, 'codeLimiter'>,
): Promise<void> {
  if (await isRefused(res, codeLimiter)) return;
  answerProblems(res, [wrong]);
}

/** Takes a point of the sender's network; true when it had none left and was told so. */
export async function isRefused(res: Response, limiter: NetworkLimiter): Promise<boolean> {
  const { networkPrefix, locale } = clientOf(res);
  const refusal = await limiter.take(networkPrefix, 1);
  if (!refusal) return false;
  const detail = problemMessage(problem('too_many_requests'), locale);
  res.set('Retry-After', String(refusal.retryAfterSeconds));
  answerProblem(res, { status: 429, code: 'too_many_requests', detail });
  return true;
}
