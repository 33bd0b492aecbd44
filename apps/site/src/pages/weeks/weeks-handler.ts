import { ensureWeek, isWeek, type Release } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, type PageAnswer } from '../../http/answer.ts';
import { readCursor } from '../../http/list-query.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { readArchiveSizes } from './archive/archive-sizes.ts';
import { noWeekPage } from './no-week-page.tsx';
import { overdueWeek } from './overdue-week.ts';
import { weekListPage } from './week-list-page.tsx';
import { weekPage } from './week-page.tsx';

const REVISION = /^r([1-9]\d{0,3})$/;
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

export async function showWeek({ page, params }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const week = params['week'] ?? '';
  const release = isWeek(week) ? await deps.readers.findRelease(week) : null;
  if (!release) return noWeekPage(page, week, deps.clock());
  return pageOf(page, release, deps);
}

/** One revision by the address that its files begin with: mails and catalogues name it. */
export async function showFolder(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { week = '', revision = '' } = request.params;
  const number = REVISION.exec(revision)?.[1];
  if (!number || !isWeek(week)) return showNoFile(request, deps);
  const release = await deps.readers.findRelease(week, Number(number));
  if (!release) return showNoFile(request, deps);
  return { ...(await pageOf(request.page, release, deps)), isIndexed: false };
}

async function pageOf(
  page: PageContext,
  release: Release,
  { readers, releasesDir }: SiteDeps,
): Promise<PageAnswer> {
  const revisions = await readers.listRevisions(ensureWeek(release.week));
  const archives = await readArchiveSizes(releasesDir, revisions);
  return weekPage(page, { release, revisions, archives });
}
