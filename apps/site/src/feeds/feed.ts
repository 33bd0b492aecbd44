import type { Week } from '@rangewatch/schema';

/** News about one thing, a week an entry; says nothing that the page of the thing does not say. */
export interface Feed {
  /** Path of the feed and of the page it is about, with their language. */
  readonly href: string;
  readonly pageHref: string;
  readonly title: string;
  /** Newest first; empty where there is nothing to say, whether nothing is known or too little. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly week: Week;
  readonly title: string;
  /** One sentence a line. */
  readonly lines: readonly string[];
  /** When the week's newest revision was made public. */
  readonly updatedAt: Date;
  /** A page of its own; absent: the page of the thing. */
  readonly pageHref?: string;
  /** Another page about the same; absent: none. */
  readonly relatedHref?: string;
}
