import { ensureWeek, isWeek } from '@rangewatch/schema';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import { readCursor } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { readArchiveSizes } from './archive/archive-sizes.ts';
import { noWeekPage } from './no-week-page.tsx';
import { overdueWeek } from './overdue-week.ts';
import { weekListPage } from './week-list-page.tsx';
import { weekPage } from './week-page.tsx';

const WEEKS_PER_PAGE = 26;

export async function showWeeks(
  { page, query }: SiteRequest,
  { readers, clock }: SiteDeps,
): Promise<Answer> {
  const cursor = readCursor(query);
  const releases = await readers.listReleases({ limit: WEEKS_PER_PAGE, cursor });
  const overdue = cursor === null ? await overdueWeek(readers, clock(), page.timeZone) : null;
  return weekListPage(page, releases, overdue);
}

/** What is no file of a release may be a file of a week that has none. */
export async function showNoFile(
  { page, params }: SiteRequest,
  { readers, clock }: SiteDeps,
): Promise<Answer> {
  const week = params['week'] ?? '';
  const release = isWeek(week) ? await readers.findRelease(week) : null;
  return release ? NOT_FOUND : noWeekPage(page, week, clock());
}

export async function showWeek(
  { page, params }: SiteRequest,
  { readers, clock, releasesDir }: SiteDeps,
): Promise<Answer> {
  const week = params['week'] ?? '';
  const release = isWeek(week) ? await readers.findRelease(week) : null;
  if (!release) return noWeekPage(page, week, clock());
  const revisions = await readers.listRevisions(ensureWeek(release.week));
  const archives = await readArchiveSizes(releasesDir, revisions);
  return weekPage(page, { release, revisions, archives });
}
