import { DAY_MS } from '@rangewatch/schema';
import * as z from 'zod';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { openValue, sealValue } from '../report/sealed-cookie.ts';

export type Sealing = Pick<SiteDeps, 'sealKey' | 'clock'>;

const ending = z.object({ until: z.number() });

/** A cookie sealed with the instant at which it ends, so that a browser that keeps it longer keeps nothing of use. */
export function keepUntil(
  name: string,
  content: object,
  endsAt: Date,
  { sealKey, clock }: Sealing,
): CookieChange {
  const until = endsAt.getTime();
  const value = sealValue({ ...content, until }, name, sealKey);
  return { name, value, maxAgeDays: (until - clock().getTime()) / DAY_MS };
}

/** Null: this browser keeps none of the shape, or it is over. */
export function readKept<T extends object>(
  name: string,
  shape: z.ZodType<T>,
  { cookies }: Pick<SiteRequest, 'cookies'>,
  { sealKey, clock }: Sealing,
): T | null {
  const opened = shape.and(ending).safeParse(openValue(cookies.get(name), name, sealKey));
  return opened.success && opened.data.until > clock().getTime() ? opened.data : null;
}
