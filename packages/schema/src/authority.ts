import type { Category } from './category.ts';
import type { Province } from './province.ts';

/** What a person of an authority may do. `approver`: also say yes to what a colleague asked for. */
export const AUTHORITY_ROLES = ['reader', 'approver'] as const;
export type AuthorityRole = (typeof AUTHORITY_ROLES)[number];

/** What an authority is concerned with; null: everything. */
export interface Jurisdiction {
  readonly provinces: readonly Province[] | null;
  readonly categories: readonly Category[] | null;
}

/** Path of the site to which issuers send people back; a deployment names it, with its address, to each issuer. */
export const SIGN_ON_CALLBACK = '/authority/sign-in/callback';
