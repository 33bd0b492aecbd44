import { IssuerUnavailable, SignOnRefused } from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { requestIdOf } from '../http/request-log.ts';
import {
  beginSignOnBody,
  completeSignOnBody,
  leaveSignOnBody,
  readBody,
} from './account-bodies.ts';

/** Where a person signs on, and what their browser keeps until it comes back. */
export function beginSignOn(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const question = readBody(beginSignOnBody, req.body);
    res.json(await orRefused(res, services, services.signOns.begin(question)));
  };
}

/** Lets a person in whom the issuer sent back. */
export function completeSignOn(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { attempt, answer, ...question } = readBody(completeSignOnBody, req.body);
    const outcome = services.signOns.complete(question, attempt, answer);
    res.status(201).json(await orRefused(res, services, outcome));
  };
}

/** Where a person whose session here has ended may end the one there. */
export function leaveSignOn(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { issuerId } = readBody(leaveSignOnBody, req.body);
    res.json(await orRefused(res, services, services.signOns.leave(issuerId)));
  };
}

/** Whoever is refused learns what they can do about it; the log learns why, in words that hold nothing they sent. */
async function orRefused<T>(
  res: Response,
  { logger }: ApiServices,
  outcome: Promise<T | null>,
): Promise<T> {
  try {
    const done = await outcome;
    if (done === null) throw new HttpProblem('sign_on_unknown');
    return done;
  } catch (error) {
    const requestId = requestIdOf(res);
    if (error instanceof SignOnRefused) {
      logger.info({ requestId, reason: error.reason }, 'sign-on refused');
      throw new HttpProblem(error.refusal);
    }
    if (!(error instanceof IssuerUnavailable)) throw error;
    logger.warn({ requestId, reason: error.reason }, 'issuer unavailable');
    throw new HttpProblem('issuer_unavailable');
  }
}
