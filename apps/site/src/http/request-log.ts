import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** Gives every request an id of ours: one that came from outside could carry a number into the log. */
export const setRequestId: RequestHandler = (_req, res, next) => {
  res.set('X-Request-Id', randomUUID());
  next();
};

export function requestIdOf(res: Response): string {
  return String(res.get('X-Request-Id'));
}

/** One line a request: by route pattern, so that no number, no receipt and no address of a person is kept. */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const startedMs = performance.now();
    res.on('finish', () => {
      logger.info({
        requestId: requestIdOf(res),
        method: req.method,
        route: routePattern(req.route),
        status: res.statusCode,
        durationMs: Math.round(performance.now() - startedMs),
      });
    });
    next();
  };
}

function routePattern(route: unknown): string {
  const isRoute = typeof route === 'object' && route !== null && 'path' in route;
  return isRoute ? String(route.path) : 'none';
}
