import * as z from 'zod';

const OLDEST_DAYS = 3 * 365;
const MOST_NUMBERS = 1_000;

/** What may be asked of a block of numbers: which, how old their latest reports may be, how many to name. */
export const checkBlockQuery = z.object({
  range: z.string().default(''),
  maxAgeInDays: z.coerce.number().int().min(1).max(OLDEST_DAYS).default(180),
  limit: z.coerce.number().int().min(1).max(MOST_NUMBERS).default(100),
});
