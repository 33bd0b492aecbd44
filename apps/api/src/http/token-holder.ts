import type { NamedAuthority } from '@rangewatch/database/writers';
import type { TokenScope } from '@rangewatch/schema';
import { type OpinionHolder, reporterSecretOfToken } from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import { findAccess, type TokenDeps } from './active-access.ts';
import { setChallenge, tokenOf } from './bearer.ts';
import { type Client, clientOf } from './client.ts';
import { HttpProblem, type HttpProblemCode } from './http-problem.ts';

/** Who holds the token a request came with: a pseudonym that is theirs alone, and what the operator calls them. */
export interface TokenHolder extends OpinionHolder {
  /** `person:` and their id where a person is signed in. */
  readonly tokenId: string;
  readonly name: string;
  /** On whose behalf they ask; null: on nobody's but their own. */
  readonly authority: NamedAuthority | null;
  /** Whether what is known of campaigns’ signals is for them too. */
  readonly seesSignals: boolean;
}

const holders = new WeakMap<Response, TokenHolder>();

/** Lets a request pass whose token has the scope. Asks the record each time, so that a token ends when it is revoked. */
export function requireToken(scope: TokenScope, deps: TokenDeps): RequestHandler {
  return async (req, res, next) => {
    const checked = await checkToken(req.get('authorization') ?? '', scope, clientOf(res), deps);
    if (!checked.ok) {
      setChallenge(res, RFC_6750[checked.problem.code] ?? null);
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

const RFC_6750: Readonly<Partial<Record<HttpProblemCode, Parameters<typeof setChallenge>[1]>>> = {
  token_unknown: 'invalid_token',
  token_scope: 'insufficient_scope',
};

/** Those that open an authority’s page of a campaign, or the same figures in exact tables. */
const WITH_SIGNALS: readonly TokenScope[] = ['authority', 'read'];

/** How `token create` makes one that is not refused, where the scope alone does not do. */
const OPTIONS: Partial<Record<TokenScope, string>> = {
  'read:summary': '--scope read:summary --authority AUTHORITY',
};

/** Who holds the token of an `Authorization` header, when it has the scope. */
export async function checkToken(
  authorization: string,
  scope: TokenScope,
  { networkPrefix }: Pick<Client, 'networkPrefix'>,
  deps: TokenDeps,
): Promise<CheckedToken> {
  const token = tokenOf(authorization);
  if (token === null)
    return refuse('token_missing', { options: OPTIONS[scope] ?? `--scope ${scope}` });
  const access = await findAccess(token, deps);
  if (!access) return refuse('token_unknown');
  if (!access.scopes.includes(scope)) return refuse('token_scope', { scope });
  const { id: tokenId, name, authority } = access;
  const reporterSecret = reporterSecretOfToken(token);
  const seesSignals = access.scopes.some((known) => WITH_SIGNALS.includes(known));
  return {
    ok: true,
    holder: { tokenId, name, authority, seesSignals, reporterSecret, networkPrefix },
  };
}

export function holderOf(res: Response): TokenHolder {
  const holder = holders.get(res);
  if (!holder) throw new Error('the holder is known only after requireToken');
  return holder;
}

/** Somebody at an authority, or its machine, who asks for exact tables. */
export interface AskingReader extends NamedAuthority {
  readonly seesSignals: boolean;
}

/** On behalf of which authority the holder asks; null: of none. */
export function readerOf({ authority, seesSignals }: TokenHolder): AskingReader | null {
  return authority && { ...authority, seesSignals };
}

/** The authority of the holder. @throws HttpProblem for a token that belongs to none */
export function authorityOf(res: Response): AskingReader {
  const reader = readerOf(holderOf(res));
  if (!reader) throw new HttpProblem('token_authority');
  return reader;
}

function refuse(code: HttpProblemCode, params = {}): CheckedToken {
  return { ok: false, problem: new HttpProblem(code, params) };
}
