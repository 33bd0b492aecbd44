import { keptBriefing } from '@rangewatch/releases';
import { isWeek } from '@rangewatch/schema';
import type { Answer } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { noWeekPage } from '../no-week-page.tsx';
import { briefingPage } from './briefing-page.tsx';

export async function showBriefing(
  { page, params }: SiteRequest,
  { readers, clock, releasesDir }: SiteDeps,
): Promise<Answer> {
  const week = params['week'] ?? '';
  const release = isWeek(week) ? await readers.findRelease(week) : null;
  if (!release) return noWeekPage(page, week, clock());
  return briefingPage(page, release, await keptBriefing(releasesDir, release));
}
