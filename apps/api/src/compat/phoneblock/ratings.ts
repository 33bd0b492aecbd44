import type { RequestHandler } from 'express';
import { RATINGS } from './rating.ts';

/** `GET /ratings`: the words there are, in their order. */
export const getRatings: RequestHandler = (_req, res) => {
  res.json({ values: RATINGS });
};
