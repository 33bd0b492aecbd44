import {
  ensureWeek,
  formatCount,
  formatWeek,
  type Release,
  revisionReasonName,
} from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { FeedEntry } from '../../feeds/feed.ts';
import { feedHref } from '../../feeds/feed-href.ts';
import { href } from '../../routes.ts';
import type { SiteDeps } from '../../site-deps.ts';

const WEEKS_IN_FEED = 26;

/** Every release as it comes out; a revision brings its week back to the top. */
export async function showWeeksFeed({ page }: SiteRequest, { readers }: SiteDeps): Promise<Answer> {
  const { items } = await readers.listReleases({ limit: WEEKS_IN_FEED });
  const newestFirst = items.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return {
    kind: 'feed',
    feed: {
      href: weeksFeedHref(page),
      pageHref: page.href('weeks'),
      title: page.t('weeks.title'),
      entries: newestFirst.map((release) => entryOf(release, page)),
    },
  };
}

export function weeksFeedHref(page: Pick<PageContext, 'locale'>): string {
  return feedHref(page, href('weeksFeed'));
}

function entryOf(release: Release, page: PageContext): FeedEntry {
  const { t, locale } = page;
  const { revision, manifest, publishedAt } = release;
  const week = ensureWeek(release.week);
  const status = t(manifest.status === 'final' ? 'week.final' : 'week.provisional');
  const files = formatCount(manifest.files.length, locale);
  const reasons = manifest.revisionReasons.map(({ reason }) => revisionReasonName(reason, locale));
  return {
    week,
    title: t('week.title', { week: formatWeek(week, locale) }),
    lines: [
      `${t('week.revision', { revision })}, ${status}`,
      t('feed.releaseFiles', { files }),
      ...reasons,
    ],
    updatedAt: publishedAt,
    pageHref: page.href('week', { week }),
  };
}
