import * as z from 'zod';
import { AUTHORITY_DIMENSIONS, AUTHORITY_TRENDS, authorityRow } from './authority-table.ts';
import { CATEGORIES, NO_CATEGORY } from './category.ts';
import { PROVINCES } from './province.ts';
import { RELEASE_STATUSES } from './release-status.ts';
import { SOURCES } from './source.ts';

/** Of which release exact rows are, and for whom they were bounded. */
const exactOf = z.object({
  week: z.string(),
  revision: z.int().min(1),
  status: z.enum(RELEASE_STATUSES),
  /** Invented data is among the week’s: nothing in it is about real calls. */
  containsSample: z.boolean(),
  authorityName: z.string(),
  /** Null: all. */
  provinces: z.array(z.enum(PROVINCES)).nullable(),
  categories: z.array(z.enum(CATEGORIES)).nullable(),
  /** False: all that the authority has of the week is what is no longer shown, or nothing. */
  hasFigures: z.boolean(),
});

/** What rows may be narrowed by and still be there. */
const authorityChoices = z.object({
  dimension: z.array(z.enum(AUTHORITY_DIMENSIONS)),
  place: z.array(z.string()),
  category: z.array(z.enum([...CATEGORIES, NO_CATEGORY])),
  source: z.array(z.enum(SOURCES)),
  trend: z.array(z.enum(AUTHORITY_TRENDS)),
});
export type AuthorityChoices = z.output<typeof authorityChoices>;

/** One page of a week's exact rows, the highest counts first. */
export const authorityTablePage = exactOf.extend({
  /** Of all pages together. */
  rowCount: z.int().min(0),
  page: z.int().min(1),
  pageCount: z.int().min(1),
  choices: authorityChoices,
  rows: z.array(authorityRow),
});
export type AuthorityTablePage = z.output<typeof authorityTablePage>;

/** What a week brought that an official should see first: our own rows, then official ones, the highest counts first. */
const authorityChange = z.object({
  trend: z.enum(AUTHORITY_TRENDS),
  /** False: nothing could be compared with the weeks before, so that no row does not mean that there is none. */
  isKnown: z.boolean(),
  /** `rows` may be the first of these only. */
  rowCount: z.int().min(0),
  /** Those of them that count reports made here. */
  ownRowCount: z.int().min(0),
  rows: z.array(authorityRow),
});
export type AuthorityChange = z.output<typeof authorityChange>;

export const authorityChanges = exactOf.extend({
  changes: z.array(authorityChange),
  /** Sources none of whose figures could be compared: of them nothing is known to be new, rising or falling. */
  uncompared: z.array(z.enum(SOURCES)),
});
export type AuthorityChanges = z.output<typeof authorityChanges>;
