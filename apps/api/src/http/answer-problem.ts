import { STATUS_CODES } from 'node:http';
import { type Problem, problemMessage } from '@rangewatch/schema';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { localeOf } from './client.ts';
import { HttpProblem, type HttpProblemCode } from './http-problem.ts';
import { logUnexpected } from './log-error.ts';
import { requestIdOf } from './request-log.ts';

interface ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Members beside those of RFC 9457. */
  readonly extension?: object;
}

/** `application/problem+json` (RFC 9457): `title` is HTTP's, `code` and `detail` are ours. */
export function answerProblem(res: Response, answer: ProblemAnswer): void {
  const { status, code, detail, extension } = answer;
  const title = STATUS_CODES[status] ?? 'Problem';
  res
    .status(status)
    .vary('Accept-Language')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...extension }));
}

/** Which parameter of an address is wrong, and what it may be where that is a list. */
export function answerParameterProblem(res: Response, problem: Problem): void {
  const { values, field = '' } = problem.params;
  const allowed = typeof values === 'string' ? { allowed: values.split(', ') } : {};
  // One that nobody knows has no place of its own.
  const parameter = problem.path || String(field);
  answerTextProblem(res, problem, { parameter, ...allowed });
}

/** What is wrong with the text somebody asked about. */
export function answerTextProblem(res: Response, problem: Problem, extension: object): void {
  const detail = problemMessage(problem, localeOf(res.req));
  answerProblem(res, { status: 400, code: problem.code, detail, extension });
}

export const answerUnknownPath: RequestHandler = () => {
  throw new HttpProblem('path_unknown');
};

/** For paths that exist: what they do not answer to. */
export function allowOnly(...methods: readonly string[]): RequestHandler {
  return (_req, res) => {
    res.set('Allow', methods.join(', '));
    throw new HttpProblem('method_not_allowed', { allowed: methods.join(', ') });
  };
}

/** What whoever runs the service has to know of. */
const LOGGED: readonly HttpProblemCode[] = ['internal', 'store_unavailable', 'access_not_noted'];

/** Every failure ends here: ours with its words, everything else logged and masked. */
export function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const problem = asHttpProblem(error, requestIdOf(res));
    if (LOGGED.includes(problem.code)) logUnexpected(logger, requestIdOf(res), error);
    if (problem.status === 503) res.set('Retry-After', '2');
    const { status, code } = problem;
    res.set('Cache-Control', 'no-store');
    answerProblem(res, { status, code, detail: problem.sentence(localeOf(req)) });
  };
}

/** Express marks what a client did wrong (a path that cannot be decoded) with a status below 500. */
function asHttpProblem(error: unknown, requestId: string): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) return new HttpProblem('malformed_request');
  return new HttpProblem('internal', { requestId }, { cause: error });
}
