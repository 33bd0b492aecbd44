import type { RequestHandler } from 'express';
import type { ApiServices } from '../api-services.ts';
import { bearerOf } from '../http/bearer.ts';
import { sessionOf } from './signed-in.ts';

/** Who is signed in. */
export const sendSession: RequestHandler = (_req, res) => {
  const { label, role, authorityName, provinces, categories, expiresAt } = sessionOf(res);
  res.json({ label, role, authorityName, provinces, categories, expiresAt });
};

/** Ends it; one that is over already stays over. */
export function endSession({ authorities }: ApiServices): RequestHandler {
  return async (req, res) => {
    await authorities.signOut(bearerOf(req.get('authorization') ?? '') ?? '');
    res.status(204).end();
  };
}
