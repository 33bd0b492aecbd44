import { isWeek } from '@rangewatch/schema';
import { type Answer, NOT_FOUND } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { briefingPage } from './briefing-page.tsx';
import { keptBriefing } from './kept-briefing.ts';

export async function showBriefing(
  { page, params }: SiteRequest,
  { readers, releasesDir }: SiteDeps,
): Promise<Answer> {
  const week = params['week'] ?? '';
  if (!isWeek(week)) return NOT_FOUND;
  const release = await readers.findRelease(week);
  if (!release) return NOT_FOUND;
  return briefingPage(page, release, await keptBriefing(releasesDir, release));
}
