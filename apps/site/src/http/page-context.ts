import type { Locale } from '@rangewatch/schema';
import { type Translate, translator } from '../locale/translate.ts';
import { href } from '../routes.ts';

/** What every page knows about its reader and its own address. */
export interface PageContext {
  readonly locale: Locale;
  /** The address names its language, so the links of the page do too. */
  readonly isLocaleInPath: boolean;
  /** Path and query without the language. */
  readonly address: string;
  readonly isCareMode: boolean;
  readonly hasSample: boolean;
  readonly timeZone: string;
  readonly siteUrl: string;
  readonly t: Translate;
  readonly href: typeof href;
}

export type PageFacts = Omit<PageContext, 't' | 'href'>;

export function createPageContext(facts: PageFacts): PageContext {
  const prefix = facts.isLocaleInPath ? `/${facts.locale}` : '';
  return {
    ...facts,
    t: translator(facts.locale),
    href: (name, ...args) => prefix + href(name, ...args),
  };
}
