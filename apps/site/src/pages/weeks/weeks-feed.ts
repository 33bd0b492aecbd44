import { type Briefing, keptBriefing, summarySentences } from '@rangewatch/releases';
import { ensureWeek, formatWeek, type Release, revisionReasonName } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { FeedEntry } from '../../feeds/feed.ts';
import { feedHref } from '../../feeds/feed-href.ts';
import { href } from '../../routes.ts';
import type { SiteDeps } from '../../site-deps.ts';

const WEEKS_IN_FEED = 26;

/** Every release as it comes out; a revision brings its week back to the top. */
export async function showWeeksFeed(
  { page }: SiteRequest,
  { readers, releasesDir }: SiteDeps,
): Promise<Answer> {
  const { items } = await readers.listReleases({ limit: WEEKS_IN_FEED });
  const newestFirst = items.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return {
    kind: 'feed',
    feed: {
      href: weeksFeedHref(page),
      pageHref: page.href('weeks'),
      title: page.t('weeks.title'),
      entries: await Promise.all(
        newestFirst.map(async (release) =>
          entryOf(release, await keptBriefing(releasesDir, release), page),
        ),
      ),
    },
  };
}

export function weeksFeedHref(page: Pick<PageContext, 'locale'>): string {
  return feedHref(page, href('weeksFeed'));
}

/** Of a release without a briefing only what it is: its page leads to its files. */
function entryOf(release: Release, briefing: Briefing | null, page: PageContext): FeedEntry {
  const { t, locale } = page;
  const { revision, manifest, publishedAt } = release;
  const week = ensureWeek(release.week);
  const status = t(manifest.status === 'final' ? 'week.final' : 'week.provisional');
  const reasons = manifest.revisionReasons.map(({ reason }) => revisionReasonName(reason, locale));
  return {
    week,
    title: t('week.title', { week: formatWeek(week, locale) }),
    lines: [
      `${t('week.revision', { revision })}, ${status}`,
      ...reasons,
      ...(manifest.containsSample ? [t('week.sample')] : []),
      ...(briefing ? summarySentences(briefing.figures, locale) : []),
    ],
    updatedAt: publishedAt,
    ...(briefing
      ? { pageHref: page.href('weekBriefing', { week }), relatedHref: page.href('week', { week }) }
      : { pageHref: page.href('week', { week }) }),
  };
}
