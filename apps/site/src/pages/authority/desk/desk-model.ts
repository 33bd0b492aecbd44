import {
  type AuthorityChanges,
  OWN_SOURCE,
  type Page,
  type Release,
  type Week,
} from '@rangewatch/schema';
import { readCursor } from '../../../http/list-query.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { ExactOutcome } from '../../../report-gateway/authority-weeks.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { overdueWeek } from '../../weeks/overdue-week.ts';
import { type ArchiveSizes, readArchiveSizes } from '../../weeks/archive/archive-sizes.ts';

const WEEKS_PER_PAGE = 6;

/** What there is to see of released weeks at an authority's desk. */
export interface DeskModel {
  /** Null: no week was released yet. */
  readonly newest: {
    readonly release: Release;
    readonly changes: ExactOutcome<AuthorityChanges>;
    /** Whether it gives any total of people's reports. */
    readonly hasOwnReports: boolean;
  } | null;
  readonly releases: Page<Release>;
  readonly archives: ArchiveSizes;
  /** The last week that was due, if it is not published yet. */
  readonly overdue: Week | null;
}

export async function readDesk(
  request: SiteRequest,
  { readers, gateway, releasesDir, clock }: SiteDeps,
  session: string,
): Promise<DeskModel> {
  const { page, query } = request;
  const [first, releases, overdue] = await Promise.all([
    readers.listReleases({ limit: 1 }),
    readers.listReleases({ limit: WEEKS_PER_PAGE, cursor: readCursor(query) }),
    overdueWeek(readers, clock(), page.timeZone),
  ]);
  const archives = await readArchiveSizes(releasesDir, releases.items);
  const [release] = first.items;
  if (!release) return { newest: null, releases, archives, overdue };
  const changes = await gateway.readExactChanges({
    access: session,
    week: release.week,
    query: new URLSearchParams(),
    locale: page.locale,
    sender: request,
  });
  const hasOwnReports = (await readers.releasedSources(release)).includes(OWN_SOURCE);
  return { newest: { release, changes, hasOwnReports }, releases, archives, overdue };
}
