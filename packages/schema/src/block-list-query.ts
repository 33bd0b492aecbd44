import { callingCodeOfCountry } from '@rangewatch/numbering';
import * as z from 'zod';
import type { ProblemCode } from './problem.ts';

/** What block lists may be asked to begin at; fewer reports are shown on pages, not handed to phones. */
export const BLOCK_LIST_THRESHOLDS = ['3', '5', '10', '20', '50', '100', '200', '500'] as const;

export const blockListQuery = z.object({
  minVotes: z.enum(BLOCK_LIST_THRESHOLDS).default('10').transform(Number),
  /** Off: single numbers only. */
  ranges: z.enum(['on', 'off']).default('on'),
  /** Only what lies inside this range. */
  range: z.string().optional(),
  /** ISO 3166 alpha-2: only numbers of this country. */
  country: z
    .string()
    .transform((code) => code.toUpperCase())
    .refine((code) => callingCodeOfCountry(code) !== null, 'country_unknown' satisfies ProblemCode)
    .optional(),
});

export type BlockListQuery = z.output<typeof blockListQuery>;
