import type { ComponentChild } from 'preact';
import type { Feed } from '../feeds/feed.ts';
import type { CookieChange } from './cookies.ts';

/** What a handler gives back; the one place that turns it into HTTP is `send-answer.ts`. */
export type Answer =
  | PageAnswer
  | FeedAnswer
  | FileAnswer
  | RedirectAnswer
  | { readonly kind: 'notFound' };

export interface PageAnswer {
  readonly kind: 'page';
  readonly title: string;
  readonly body: ComponentChild;
  readonly status?: number;
  /** Search engines may list the page. Default true. */
  readonly isIndexed?: boolean;
  /** The page holds one person's answers: nothing may keep it. */
  readonly isPrivate?: boolean;
  /** The page has a look-up box of its own, or asks something else: none at its foot. */
  readonly hasOwnForm?: boolean;
  /** Where news about what the page shows can be followed. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** The one script the page may run; it must work without. Default: none. */
  readonly script?: 'callLogScript' | 'campaignSearchScript' | 'passkeyScript';
  readonly cookies?: readonly CookieChange[];
}

export interface FeedAnswer {
  readonly kind: 'feed';
  readonly feed: Feed;
}

/** Something of one person's to take away. */
export interface FileAnswer {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Shown within a page instead of being saved. */
  readonly isInline?: boolean;
}

export interface RedirectAnswer {
  readonly kind: 'redirect';
  /** An address of this site, with its language; of another only where the API sends a person to sign on. */
  readonly to: string;
  readonly cookies?: readonly CookieChange[];
}

export const NOT_FOUND: Answer = { kind: 'notFound' };

export function redirect(to: string, cookies: readonly CookieChange[] = []): RedirectAnswer {
  return { kind: 'redirect', to, cookies };
}
