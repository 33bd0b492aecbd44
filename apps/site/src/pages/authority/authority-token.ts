import * as z from 'zod';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { keepUntil, readKept, type Sealing } from './kept-until.ts';

const COOKIE = 'authority';
const KEPT_MS = 3_600_000;
/** Letters, digits and what stands between them: nothing that could end a header. */
const TOKEN = /^[\w.~+/=-]{8,200}$/;
/** Tells what stands for a signed-in person from a machine's token. */
const SESSION = /^rws_/;

const shape = z.object({ token: z.string(), issuerId: z.string().optional() });

/** What was typed, without the blanks that copying brings along; null when no token looks like it. */
export function readTypedToken(text: string): string | null {
  const token = text.trim();
  return TOKEN.test(token) ? token : null;
}

/** For an hour. */
export function keepToken(token: string, deps: Sealing): CookieChange {
  return keepUntil(COOKIE, { token }, new Date(deps.clock().getTime() + KEPT_MS), deps);
}

/** What stands for a person who signed in, in the place of a token and for as long as the API knows it. */
export function keepSession(
  { session, expiresAt }: { readonly session: string; readonly expiresAt: Date },
  deps: Sealing,
  /** The sign-on of their own that they came by. */
  issuerId?: string,
): CookieChange {
  return keepUntil(COOKIE, { token: session, issuerId }, expiresAt, deps);
}

export function forgetToken(): CookieChange {
  return { name: COOKIE, value: null };
}

export function readToken(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  return readKept(COOKIE, shape, request, deps)?.token ?? null;
}

/** The sign-on of their own that whoever is signed in came by; null: they did not. */
export function readIssuerId(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  return readKept(COOKIE, shape, request, deps)?.issuerId ?? null;
}

/** What stands for whoever is signed in; null: nobody is, whether or not a token was typed. */
export function readSession(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  const token = readToken(request, deps);
  return token !== null && SESSION.test(token) ? token : null;
}
