import { type NumberRange, widerRanges } from '@rangewatch/numbering';
import { formatWeek } from '@rangewatch/schema';
import { assessAsOfNow } from '../../assessment/assess-as-of-now.ts';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { allocationFeedHref, allocationHref } from './allocation-href.ts';
import { hottestRanges } from './hottest-ranges.ts';
import { type Allocation, type AllocationKind, findAllocation } from './place-names.ts';
import { rangeDisplay } from '../range/range-display.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { publishedEntries } from '../../feeds/published-entries.ts';
import { type RangeWeek, rangeWeeks, weekFigures } from '../../feeds/range-weeks.ts';

/** Widest first. */
const RANGE_WIDTHS = [4, 3, 2, 1];
/** The feed speaks of so many of the ranges its page lists. */
const MOST_RANGES = 10;

interface ListedWeek {
  readonly range: NumberRange;
  readonly figures: RangeWeek;
}

export function showPlaceFeed(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocationFeed('place', request.params['placeId'] ?? '', request.page, deps);
}

export function showCarrierFeed(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocationFeed('carrier', request.params['carrierId'] ?? '', request.page, deps);
}

/** The published weeks of the most reported ranges of a place or carrier, as their own pages show them. */
async function showAllocationFeed(
  of: AllocationKind,
  id: string,
  page: PageContext,
  deps: SiteDeps,
): Promise<Answer> {
  const allocation = findAllocation(of, id);
  if (!allocation) return NOT_FOUND;
  const ranges = await outermostRanges(allocation, deps);
  const weeks = await Promise.all(
    ranges.slice(0, MOST_RANGES).map((range) => weeksOf(range, deps)),
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

/** Without what lies in another of them: the feed says nothing twice. */
async function outermostRanges(
  allocation: Allocation,
  deps: SiteDeps,
): Promise<readonly NumberRange[]> {
  const widths = await Promise.all(
    RANGE_WIDTHS.map((openDigits) => hottestRanges(allocation, openDigits, deps)),
  );
  const ranges = widths.flat().map(({ range }) => range);
  return ranges.filter((range) => widerRanges(range).every((wider) => !ranges.includes(wider)));
}

async function weeksOf(range: NumberRange, deps: SiteDeps): Promise<readonly ListedWeek[]> {
  const { assessment } = await assessAsOfNow(range, deps);
  return rangeWeeks(assessment).map((figures) => ({ range, figures }));
}

function entriesOf(weeks: readonly ListedWeek[], name: string, page: PageContext) {
  const byWeek = Map.groupBy(weeks, ({ figures }) => figures.week);
  const newestFirst = [...byWeek].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.map(([week, ranges]) => ({
    week,
    title: page.t('feed.entry', { name, week: formatWeek(week, page.locale) }),
    lines: [...ranges.map((range) => lineOf(range, page)), page.t('feed.caution')],
  }));
}

function lineOf({ range, figures }: ListedWeek, page: PageContext): string {
  return page.t('feed.line', {
    range: rangeDisplay(range),
    figures: weekFigures(figures, page).join(page.t('times.separator')),
  });
}
