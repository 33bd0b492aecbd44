import type { RequestHandler } from 'express';

/** `GET /test`: the token is good. */
export const getTest: RequestHandler = (_req, res) => {
  res.type('text/plain').send('ok');
};
