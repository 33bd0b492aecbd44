import type { Request, RequestHandler } from 'express';
import type { ApiServices } from '../api-services.ts';
import { bearerOf } from '../http/bearer.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** Who is signed in. */
export function sendSession({ authorities }: ApiServices): RequestHandler {
  return async (req, res) => {
    const session = await authorities.findSession(textOf(req));
    if (!session) {
      res.set('WWW-Authenticate', 'Bearer realm="rangewatch", error="invalid_token"');
      throw new HttpProblem('session_over');
    }
    const { label, role, authorityName, provinces, categories, expiresAt } = session;
    res.json({ label, role, authorityName, provinces, categories, expiresAt });
  };
}

/** Ends it; one that is over already stays over. */
export function endSession({ authorities }: ApiServices): RequestHandler {
  return async (req, res) => {
    await authorities.signOut(textOf(req));
    res.status(204).end();
  };
}

function textOf(req: Request): string {
  return bearerOf(req.get('authorization') ?? '') ?? '';
}
