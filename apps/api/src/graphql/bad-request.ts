import { type Problem, problemMessage } from '@rangewatch/schema';
import { GraphQLError } from 'graphql';
import type { HttpProblem } from '../http/http-problem.ts';
import type { RequestContext } from './request-context.ts';

/** For places that have no result type to say it in: connections and `node`. */
export function badRequest(problem: Problem, { client }: RequestContext): GraphQLError {
  return refusal(problemMessage(problem, client.locale), problem.code, 400);
}

export function tooManyRequests(
  problem: Problem,
  retryAfterSeconds: number,
  { client }: RequestContext,
): GraphQLError {
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  return refusal(problemMessage(problem, client.locale), problem.code, 429, headers);
}

export function httpRefusal(problem: HttpProblem, { client }: RequestContext): GraphQLError {
  return refusal(problem.sentence(client.locale), problem.code, problem.status);
}

/** A refusal of the whole request, with the HTTP status it is answered with. */
export function refusal(
  message: string,
  code: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}
