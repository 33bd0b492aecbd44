import { isRegionCode } from '@rangewatch/numbering';
import * as z from 'zod';
import { AUTHORITY_CELLS, AUTHORITY_DIMENSIONS, AUTHORITY_TRENDS } from './authority-table.ts';
import { CATEGORIES, NO_CATEGORY } from './category.ts';
import type { ProblemCode } from './problem.ts';
import { SOURCES } from './source.ts';

const HIGHEST_REVISION = 9_999;
const HIGHEST_PAGE = 1_000_000;

/** Which rows of a week's exact table are wanted; what is left out bounds nothing. */
export const authorityFilter = z.object({
  dimension: z.enum(AUTHORITY_DIMENSIONS).optional(),
  /** ISO 3166-2, or a territory that has a code of its own: `CN-FJ`, `US-CA`, `HK`. */
  place: z
    .string()
    .toUpperCase()
    .refine(isRegionCode, 'place_unknown' satisfies ProblemCode)
    .optional(),
  /** `none_stated`: the rows by category whose reports state none. */
  category: z.enum([...CATEGORIES, NO_CATEGORY]).optional(),
  source: z.enum(SOURCES).optional(),
  cell: z.enum(AUTHORITY_CELLS).optional(),
  trend: z.enum(AUTHORITY_TRENDS).optional(),
});
export type AuthorityFilter = z.output<typeof authorityFilter>;

/** What a release of a week may be asked for. Strict: a misspelt name must not bring everything. */
export const authorityTableQuery = z.strictObject({
  ...authorityFilter.shape,
  /** Absent: the newest. */
  revision: z.coerce.number().int().min(1).max(HIGHEST_REVISION).optional(),
});
export type AuthorityTableQuery = z.output<typeof authorityTableQuery>;

/** The same for one page of rows, counted from 1. */
export const authorityPageQuery = authorityTableQuery.extend({
  page: z.coerce.number().int().min(1).max(HIGHEST_PAGE).default(1),
});
