import { isNumberRange, type NumberRange, rangeParts } from '@rangewatch/numbering';
import { formatWeek } from '@rangewatch/schema';
import { assessAsOfNow } from '../../assessment/assess-as-of-now.ts';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { href } from '../../routes.ts';
import { rangeDisplay } from './range-display.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { feedHref } from '../../feeds/feed-href.ts';
import { publishedEntries } from '../../feeds/published-entries.ts';
import { type RangeWeek, rangeWeeks, weekFigures } from '../../feeds/range-weeks.ts';

/** The published weeks of a number or range in which it has public figures. */
export async function showRangeFeed(
  { page, params }: SiteRequest,
  deps: SiteDeps,
): Promise<Answer> {
  const range = params['range'] ?? '';
  if (!isNumberRange(range)) return NOT_FOUND;
  const { assessment } = await assessAsOfNow(range, deps);
  const isNumber = rangeParts(range).openDigits === 0;
  const title = nameOf(range, isNumber, page);
  const entries = rangeWeeks(assessment).map((week) => entryOf(week, title, page));
  return {
    kind: 'feed',
    feed: {
      href: feedHref(page, href('rangeFeed', { range })),
      pageHref: isNumber ? page.href('number', { number: range }) : page.href('range', { range }),
      title,
      entries: await publishedEntries(entries, deps.readers),
    },
  };
}

function nameOf(range: NumberRange, isNumber: boolean, { t }: PageContext): string {
  const display = rangeDisplay(range);
  return isNumber ? t('number.title', { number: display }) : t('range.title', { range: display });
}

function entryOf(week: RangeWeek, name: string, page: PageContext) {
  return {
    week: week.week,
    title: page.t('feed.entry', { name, week: formatWeek(week.week, page.locale) }),
    lines: [
      page.t('feed.reported', { figures: weekFigures(week, page).join(page.t('times.separator')) }),
      page.t('feed.caution'),
    ],
  };
}
