import type { RequestHandler } from 'express';
import { HttpProblem, type HttpProblemCode } from '../../http/http-problem.ts';

/** `GET /blacklist` and `/whitelist`: nobody's lists are kept here, so both are empty. */
export const getPersonalList: RequestHandler = (_req, res) => {
  res.json({ numbers: [] });
};

/** For what PhoneBlock has and this service does not: says so, and what to do instead. */
export function answerAbsent(code: HttpProblemCode): RequestHandler {
  return () => {
    throw new HttpProblem(code);
  };
}
