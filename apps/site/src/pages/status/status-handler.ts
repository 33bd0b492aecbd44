import { JOB_KINDS, jobStatus } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { statusPage } from './status-page.tsx';

export async function showServiceStatus(
  { page }: SiteRequest,
  { readers, clock, timeZone }: SiteDeps,
): Promise<Answer> {
  const now = clock();
  const jobs = await readers.listJobs();
  return statusPage(page, {
    now,
    statuses: JOB_KINDS.map((kind) => jobStatus(kind, jobs, now, timeZone)),
  });
}
