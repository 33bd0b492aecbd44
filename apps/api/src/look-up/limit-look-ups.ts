import { problem, problemMessage } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerProblem } from '../http/answer-problem.ts';
import { clientOf } from '../http/client.ts';

/** Takes points of the reader's network; past its limit, 429 with the time to wait. */
export function limitLookUps({ lookUpLimiter }: ApiServices, points = 1): RequestHandler {
  return async (_req, res, next) => {
    const { networkPrefix, locale } = clientOf(res);
    const refusal = await lookUpLimiter.take(networkPrefix, points);
    if (!refusal) return next();
    const detail = problemMessage(problem('too_many_requests'), locale);
    const { retryAfterSeconds } = refusal;
    res.set('Retry-After', String(retryAfterSeconds)).set('Cache-Control', 'no-store');
    answerProblem(res, { status: 429, code: 'too_many_requests', detail });
  };
}
