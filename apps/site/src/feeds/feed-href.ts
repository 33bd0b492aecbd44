import type { PageContext } from '../http/page-context.ts';

/** The address of a feed, given its path: it always names its language, for a feed reader asks for none. */
export function feedHref({ locale }: Pick<PageContext, 'locale'>, path: string): string {
  return `/${locale}${path}`;
}
