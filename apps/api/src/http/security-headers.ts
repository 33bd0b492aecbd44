import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing we answer is a page: it may load, run, frame and submit nothing. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
});

/**
 * Any page may read public look-ups. They hold nothing of the visitor: no cookie is read and the answer is
 * the same for everybody, so a foreign page learns what it could ask itself.
 */
export const allowAnyOrigin: RequestHandler = (_req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  next();
};

export const neverStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
