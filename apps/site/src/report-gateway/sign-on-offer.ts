import { LOCALES } from '@rangewatch/schema';
import * as z from 'zod';

/** A sign-on that a page offers. */
export const signOnOffer = z.object({
  issuerId: z.string(),
  label: z.record(z.enum(LOCALES), z.string()),
});
export type SignOnOffer = z.output<typeof signOnOffer>;
