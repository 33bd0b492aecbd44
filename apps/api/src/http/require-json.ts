import type { RequestHandler } from 'express';
import { HttpProblem } from './http-problem.ts';

const ACCEPTED = new Set(['application/json', 'application/graphql+json']);

/** A page of another origin can send forms and plain text unasked, but never JSON: so nothing else is read. */
export const requireJson: RequestHandler = (req, _res, next) => {
  const type = (req.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (req.method === 'POST' && !ACCEPTED.has(type)) throw new HttpProblem('not_json');
  next();
};

/** @throws HttpProblem when the size is announced and above the limit; the reader of the body enforces it for the rest. */
export function limitBody(limit: number): RequestHandler {
  return (req, _res, next) => {
    if (Number(req.get('content-length') ?? 0) > limit)
      throw new HttpProblem('body_too_large', { limit });
    next();
  };
}
