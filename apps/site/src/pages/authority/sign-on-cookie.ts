import { LOCALES } from '@rangewatch/schema';
import * as z from 'zod';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { openValue, sealValue } from '../report/sealed-cookie.ts';

const COOKIE = 'sign-on';
const DAY_MS = 86_400_000;

type Sealing = Pick<SiteDeps, 'sealKey' | 'clock'>;

const shape = z.object({
  issuerId: z.string(),
  /** Of the invitation somebody joins with. */
  code: z.string().nullable(),
  campaign: z.string(),
  /** Of the address they set out from; null: it named none. */
  locale: z.enum(LOCALES).nullable(),
  attempt: z.string(),
  until: z.number(),
});
/** What a browser keeps while its person is at their sign-on. */
export type KeptSignOn = Omit<z.output<typeof shape>, 'until'>;

/** Sealed with its end. A second one takes the place of the first: one sign-on at a time. */
export function keepSignOn(
  kept: KeptSignOn,
  expiresAt: Date,
  { sealKey, clock }: Sealing,
): CookieChange {
  const until = expiresAt.getTime();
  const value = sealValue({ ...kept, until }, COOKIE, sealKey);
  return { name: COOKIE, value, maxAgeDays: (until - clock().getTime()) / DAY_MS };
}

export function forgetSignOn(): CookieChange {
  return { name: COOKIE, value: null };
}

/** Null: this browser began none, or it is over. */
export function readSignOn(
  { cookies }: Pick<SiteRequest, 'cookies'>,
  { sealKey, clock }: Sealing,
): KeptSignOn | null {
  const opened = shape.safeParse(openValue(cookies.get(COOKIE), COOKIE, sealKey));
  return opened.success && opened.data.until > clock().getTime() ? opened.data : null;
}
