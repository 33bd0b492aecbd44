import type { Response } from 'express';

const BEARER = /^Bearer +(\S+)$/i;
const BASIC = /^Basic +([A-Za-z0-9+/]+=*)$/i;

/** What an `Authorization` header carries as `Bearer`; null: nothing. */
export function bearerOf(authorization: string): string | null {
  return BEARER.exec(authorization)?.[1] ?? null;
}

/** A token as a bearer, or as the password of any user: old clients know nothing else. */
export function tokenOf(authorization: string): string | null {
  const bearer = bearerOf(authorization);
  if (bearer !== null) return bearer;
  const basic = BASIC.exec(authorization)?.[1];
  if (basic === undefined) return null;
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** As RFC 6750 says what is missing; null: nothing was sent. */
export function setChallenge(
  res: Response,
  error: 'invalid_token' | 'insufficient_scope' | null,
): void {
  const why = error ? `, error="${error}"` : '';
  res.set('WWW-Authenticate', `Bearer realm="rangewatch"${why}`);
}
