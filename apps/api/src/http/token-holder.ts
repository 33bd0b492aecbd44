import type { Writers } from '@rangewatch/database/writers';
import { scopeAllows, type TokenScope } from '@rangewatch/schema';
import {
  isTokenText,
  type OpinionHolder,
  reporterSecretOfToken,
  tokenHash,
} from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import { clientOf } from './client.ts';
import { HttpProblem, type HttpProblemCode } from './http-problem.ts';

/** Who holds the token a request came with: a pseudonym that is theirs alone, and what the operator calls them. */
export interface TokenHolder extends OpinionHolder {
  readonly tokenId: string;
  readonly name: string;
}

export interface TokenDeps {
  readonly writers: Pick<Writers, 'findActiveToken'>;
  readonly clock: () => Date;
}

const holders = new WeakMap<Response, TokenHolder>();
const BEARER = /^Bearer +(\S+)$/i;
const BASIC = /^Basic +([A-Za-z0-9+/]+=*)$/i;

/** Lets a request pass whose token has the scope. Asks the record each time, so that a token ends when it is revoked. */
export function requireToken(scope: TokenScope, { writers, clock }: TokenDeps): RequestHandler {
  return async (req, res, next) => {
    const token = tokenOf(req.get('authorization') ?? '');
    if (token === null) throw refused(res, 'token_missing', '', { scope });
    const active = isTokenText(token)
      ? await writers.findActiveToken(tokenHash(token), clock())
      : null;
    if (!active) throw refused(res, 'token_unknown', ', error="invalid_token"');
    if (!scopeAllows(active.scope, scope)) {
      throw refused(res, 'token_scope', ', error="insufficient_scope"', { scope });
    }
    const { tokenId, name } = active;
    const { networkPrefix } = clientOf(res);
    const reporterSecret = reporterSecretOfToken(token);
    holders.set(res, { tokenId, name, reporterSecret, networkPrefix });
    res.set('Cache-Control', 'private, no-cache');
    next();
  };
}

export function holderOf(res: Response): TokenHolder {
  const holder = holders.get(res);
  if (!holder) throw new Error('the holder is known only after requireToken');
  return holder;
}

/** As a bearer token, or as the password of any user: old clients know nothing else. */
function tokenOf(authorization: string): string | null {
  const bearer = BEARER.exec(authorization)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = BASIC.exec(authorization)?.[1];
  if (basic === undefined) return null;
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Says with RFC 6750 what is missing. */
function refused(
  res: Response,
  code: HttpProblemCode,
  error: string,
  params: Readonly<Record<string, string>> = {},
): HttpProblem {
  res.set('WWW-Authenticate', `Bearer realm="rangewatch"${error}`);
  return new HttpProblem(code, params);
}
