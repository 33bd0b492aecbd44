import type { NumberRange } from '@rangewatch/numbering';
import { formatWeek } from '@rangewatch/schema';
import { assessAsOfNow } from '../../assessment/assess-as-of-now.ts';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { allocationFeedHref, allocationHref } from './allocation-href.ts';
import { hottestRanges } from './hottest-ranges.ts';
import { type AllocationKind, findAllocation } from './place-names.ts';
import { rangeDisplay } from '../range/range-display.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { publishedEntries } from '../../feeds/published-entries.ts';
import { type RangeWeek, rangeWeeks, weekFigures } from '../../feeds/range-weeks.ts';

const BLOCK_OPEN_DIGITS = 4;
/** The feed speaks of so many of the blocks its page lists. */
const MOST_BLOCKS = 10;

interface BlockWeek {
  readonly range: NumberRange;
  readonly figures: RangeWeek;
}

export function showPlaceFeed(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocationFeed('place', request.params['placeId'] ?? '', request.page, deps);
}

export function showCarrierFeed(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocationFeed('carrier', request.params['carrierId'] ?? '', request.page, deps);
}

/** The published weeks of the most reported blocks of a place or carrier, as their own pages show them. */
async function showAllocationFeed(
  of: AllocationKind,
  id: string,
  page: PageContext,
  deps: SiteDeps,
): Promise<Answer> {
  const allocation = findAllocation(of, id);
  if (!allocation) return NOT_FOUND;
  const blocks = await hottestRanges(allocation, BLOCK_OPEN_DIGITS, deps);
  const weeks = await Promise.all(
    blocks.slice(0, MOST_BLOCKS).map(({ range }) => weeksOf(range, deps)),
  );
  const title = page.t('places.title', { name: allocation.name[page.locale] });
  return {
    kind: 'feed',
    feed: {
      href: allocationFeedHref(page, allocation),
      pageHref: allocationHref(page, allocation),
      title,
      entries: await publishedEntries(entriesOf(weeks.flat(), title, page), deps.readers),
    },
  };
}

async function weeksOf(range: NumberRange, deps: SiteDeps): Promise<readonly BlockWeek[]> {
  const { assessment } = await assessAsOfNow(range, deps);
  return rangeWeeks(assessment).map((figures) => ({ range, figures }));
}

function entriesOf(weeks: readonly BlockWeek[], name: string, page: PageContext) {
  const byWeek = Map.groupBy(weeks, ({ figures }) => figures.week);
  const newestFirst = [...byWeek].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.map(([week, blocks]) => ({
    week,
    title: page.t('feed.entry', { name, week: formatWeek(week, page.locale) }),
    lines: [...blocks.map((block) => lineOf(block, page)), page.t('feed.caution')],
  }));
}

function lineOf({ range, figures }: BlockWeek, page: PageContext): string {
  return page.t('feed.line', {
    range: rangeDisplay(range),
    figures: weekFigures(figures, page).join(page.t('times.separator')),
  });
}
