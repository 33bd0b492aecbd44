import { DAY_MS, JOB_KINDS, jobStatus } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { GIVEN_UP_DAYS } from './notice-facts.tsx';
import { statusPage } from './status-page.tsx';

export async function showServiceStatus(
  { page }: SiteRequest,
  { readers, clock, timeZone }: SiteDeps,
): Promise<Answer> {
  const now = clock();
  const jobs = await readers.listJobs();
  const givenUpSince = new Date(now.getTime() - GIVEN_UP_DAYS * DAY_MS);
  return statusPage(page, {
    now,
    notices: await readers.noticeCounts(givenUpSince),
    statuses: JOB_KINDS.map((kind) => jobStatus(kind, jobs, now, timeZone)),
  });
}
