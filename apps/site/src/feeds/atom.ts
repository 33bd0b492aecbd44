import type { PageContext } from '../http/page-context.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { element, textElement, type Xml } from './xml.ts';

/** What a feed without entries was last changed on: the same for all of them. */
const NEVER = new Date(0);

/** The feed as an Atom document (RFC 4287). */
export function renderAtom(feed: Feed, page: PageContext): string {
  const self = page.siteUrl + feed.href;
  const alternate = page.siteUrl + feed.pageHref;
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': page.locale }, [
    textElement('id', self),
    textElement('title', feed.title),
    textElement('subtitle', subtitleOf(page)),
    textElement('updated', (feed.entries[0]?.updatedAt ?? NEVER).toISOString()),
    element('author', {}, [
      textElement('name', page.t('site.name')),
      textElement('uri', page.siteUrl),
    ]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: alternate }),
    ...feed.entries.map((entry) =>
      renderEntry({ pageHref: feed.pageHref, ...entry }, self, page.siteUrl),
    ),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** The id names the feed and the week: whatever is said about the week later, it stays one entry. */
function renderEntry(
  { week, title, lines, updatedAt, pageHref, relatedHref }: FeedEntry & Pick<Feed, 'pageHref'>,
  self: string,
  siteUrl: string,
): Xml {
  const link = (rel: string, path: string) =>
    element('link', { rel, type: 'text/html', href: siteUrl + path });
  return element('entry', {}, [
    textElement('id', `${self}#${week}`),
    textElement('title', title),
    textElement('updated', updatedAt.toISOString()),
    link('alternate', pageHref),
    ...(relatedHref === undefined ? [] : [link('related', relatedHref)]),
    textElement('content', lines.join('\n'), { type: 'text' }),
  ]);
}

/** Nobody may take invented figures for real ones. */
function subtitleOf({ t, hasSample, locale }: PageContext): string {
  const space = locale === 'en' ? ' ' : '';
  return [t('feed.subtitle'), ...(hasSample ? [t('sample.title'), t('sample.text')] : [])].join(
    space,
  );
}
