import type { Writers } from '@rangewatch/database/writers';
import { scopeAllows, type TokenScope } from '@rangewatch/schema';
import {
  isTokenText,
  type OpinionHolder,
  reporterSecretOfToken,
  tokenHash,
} from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import { type Client, clientOf } from './client.ts';
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
export function requireToken(scope: TokenScope, deps: TokenDeps): RequestHandler {
  return async (req, res, next) => {
    const checked = await checkToken(req.get('authorization') ?? '', scope, clientOf(res), deps);
    if (!checked.ok) {
      // As RFC 6750 says what is missing.
      res.set(
        'WWW-Authenticate',
        `Bearer realm="rangewatch"${RFC_6750[checked.problem.code] ?? ''}`,
      );
      throw checked.problem;
    }
    holders.set(res, checked.holder);
    res.set('Cache-Control', 'private, no-cache');
    next();
  };
}

export type CheckedToken =
  | { readonly ok: true; readonly holder: TokenHolder }
  | { readonly ok: false; readonly problem: HttpProblem };

const RFC_6750: Readonly<Record<string, string>> = {
  token_unknown: ', error="invalid_token"',
  token_scope: ', error="insufficient_scope"',
};

/** Who holds the token of an `Authorization` header, when it has the scope. */
export async function checkToken(
  authorization: string,
  scope: TokenScope,
  { networkPrefix }: Pick<Client, 'networkPrefix'>,
  { writers, clock }: TokenDeps,
): Promise<CheckedToken> {
  const token = tokenOf(authorization);
  if (token === null) return refuse('token_missing', { scope });
  const active = isTokenText(token)
    ? await writers.findActiveToken(tokenHash(token), clock())
    : null;
  if (!active) return refuse('token_unknown');
  if (!scopeAllows(active.scope, scope)) return refuse('token_scope', { scope });
  const { tokenId, name } = active;
  const reporterSecret = reporterSecretOfToken(token);
  return { ok: true, holder: { tokenId, name, reporterSecret, networkPrefix } };
}

export function holderOf(res: Response): TokenHolder {
  const holder = holders.get(res);
  if (!holder) throw new Error('the holder is known only after requireToken');
  return holder;
}

function refuse(code: HttpProblemCode, params = {}): CheckedToken {
  return { ok: false, problem: new HttpProblem(code, params) };
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
