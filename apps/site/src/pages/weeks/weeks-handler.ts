import { isWeek } from '@rangewatch/schema';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import { readCursor } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { weekListPage } from './week-list-page.tsx';
import { weekPage } from './week-page.tsx';

const WEEKS_PER_PAGE = 26;

export async function showWeeks(
  { page, query }: SiteRequest,
  { readers }: SiteDeps,
): Promise<Answer> {
  return weekListPage(
    page,
    await readers.listReleases({ limit: WEEKS_PER_PAGE, cursor: readCursor(query) }),
  );
}

export async function showWeek(
  { page, params }: SiteRequest,
  { readers }: SiteDeps,
): Promise<Answer> {
  const week = params['week'] ?? '';
  if (!isWeek(week)) return NOT_FOUND;
  const release = await readers.findRelease(week);
  if (!release) return NOT_FOUND;
  return weekPage(page, { release, revisions: await readers.listRevisions(week) });
}
