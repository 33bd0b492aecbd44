import { LOCALES } from '@rangewatch/schema';
import * as z from 'zod';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { keepUntil, readKept, type Sealing } from './kept-until.ts';

const COOKIE = 'sign-on';

const shape = z.object({
  issuerId: z.string(),
  /** Of the invitation somebody joins with. */
  code: z.string().nullable(),
  campaign: z.string(),
  /** Of the address they set out from; null: it named none. */
  locale: z.enum(LOCALES).nullable(),
  attempt: z.string(),
});
/** What a browser keeps while its person is at their sign-on. */
export type KeptSignOn = z.output<typeof shape>;

/** A second one takes the place of the first: one sign-on at a time. */
export function keepSignOn(kept: KeptSignOn, expiresAt: Date, deps: Sealing): CookieChange {
  return keepUntil(COOKIE, kept, expiresAt, deps);
}

export function forgetSignOn(): CookieChange {
  return { name: COOKIE, value: null };
}

/** Null: this browser began none, or it is over. */
export function readSignOn(
  request: Pick<SiteRequest, 'cookies'>,
  deps: Sealing,
): KeptSignOn | null {
  return readKept(COOKIE, shape, request, deps);
}
