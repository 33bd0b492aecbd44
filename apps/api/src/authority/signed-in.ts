import type { ActiveSession } from '@rangewatch/database/writers';
import { isSessionText, isTokenText } from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { bearerOf, setChallenge } from '../http/bearer.ts';
import { HttpProblem } from '../http/http-problem.ts';

const sessions = new WeakMap<Response, ActiveSession>();

/** Lets a person pass who is signed in. A machine's token says nothing of who acts, whatever its scope. */
export function requirePerson({ authorities }: Pick<ApiServices, 'authorities'>): RequestHandler {
  return async (req, res, next) => {
    const text = bearerOf(req.get('authorization') ?? '');
    const session = text === null ? null : await authorities.findSession(text);
    if (!session) {
      setChallenge(res, errorOf(text));
      throw new HttpProblem(isToken(text) ? 'person_needed' : 'session_over');
    }
    sessions.set(res, session);
    next();
  };
}

function isToken(text: string | null): boolean {
  return text !== null && isTokenText(text) && !isSessionText(text);
}

function errorOf(text: string | null): Parameters<typeof setChallenge>[1] {
  if (text === null) return null;
  return isToken(text) ? 'insufficient_scope' : 'invalid_token';
}

export function sessionOf(res: Response): ActiveSession {
  const session = sessions.get(res);
  if (!session) throw new Error('who is signed in is known only after requirePerson');
  return session;
}
