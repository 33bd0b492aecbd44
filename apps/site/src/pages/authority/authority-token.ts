import * as z from 'zod';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { openValue, sealValue } from '../report/sealed-cookie.ts';

const COOKIE = 'authority';
const KEPT_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Letters, digits and what stands between them: nothing that could end a header. */
const TOKEN = /^[\w.~+/=-]{8,200}$/;
/** Tells what stands for a signed-in person from a machine's token. */
const SESSION = /^rws_/;

const shape = z.object({ token: z.string(), until: z.number(), issuerId: z.string().optional() });

type Sealing = Pick<SiteDeps, 'sealKey' | 'clock'>;

/** What was typed, without the blanks that copying brings along; null when no token looks like it. */
export function readTypedToken(text: string): string | null {
  const token = text.trim();
  return TOKEN.test(token) ? token : null;
}

/** Sealed with the hour at which it ends, so that a browser that keeps it longer keeps nothing of use. */
export function keepToken(token: string, deps: Sealing): CookieChange {
  return keepUntil(token, deps.clock().getTime() + KEPT_MS, deps);
}

/** What stands for a person who signed in, in the place of a token and for as long as the API knows it. */
export function keepSession(
  { session, expiresAt }: { readonly session: string; readonly expiresAt: Date },
  deps: Sealing,
  /** The sign-on of their own that they came by. */
  issuerId?: string,
): CookieChange {
  return keepUntil(session, expiresAt.getTime(), deps, issuerId);
}

function keepUntil(
  token: string,
  until: number,
  { sealKey, clock }: Sealing,
  issuerId?: string,
): CookieChange {
  const value = sealValue({ token, until, issuerId }, COOKIE, sealKey);
  return { name: COOKIE, value, maxAgeDays: (until - clock().getTime()) / DAY_MS };
}

export function forgetToken(): CookieChange {
  return { name: COOKIE, value: null };
}

export function readToken(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  return readKept(request, deps)?.token ?? null;
}

/** The sign-on of their own that whoever is signed in came by; null: they did not. */
export function readIssuerId(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  return readKept(request, deps)?.issuerId ?? null;
}

function readKept({ cookies }: Pick<SiteRequest, 'cookies'>, { sealKey, clock }: Sealing) {
  const { data } = shape.safeParse(openValue(cookies.get(COOKIE), COOKIE, sealKey));
  return data && data.until > clock().getTime() ? data : null;
}

/** What stands for whoever is signed in; null: nobody is, whether or not a token was typed. */
export function readSession(request: Pick<SiteRequest, 'cookies'>, deps: Sealing): string | null {
  const token = readToken(request, deps);
  return token !== null && SESSION.test(token) ? token : null;
}
