import type { CookieChange } from '../../http/cookies.ts';
import { isCampaignId, readCohort } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { ReportAnswers } from './answers.ts';

const CAME_FROM = 'campaign';

interface CameFrom {
  readonly campaignId: string;
  readonly cohort: string | null;
}

/** Answers so far, with the campaign whose page led to the form. */
export function withSuggestion(answers: ReportAnswers, request: SiteRequest): ReportAnswers {
  const from = cameFromLink(request) ?? cameFromCookie(request);
  if (!from) return answers;
  const isSame = answers.suggestedCampaignId === from.campaignId;
  const suggestedCohort = from.cohort ?? (isSame ? answers.suggestedCohort : null);
  return { ...answers, suggestedCampaignId: from.campaignId, suggestedCohort };
}

/** Whether the link that led here names a campaign that is not shown. */
export async function isSuggestionGone(
  { query }: Pick<SiteRequest, 'query'>,
  { readers }: Pick<SiteDeps, 'readers'>,
): Promise<boolean> {
  const campaignId = query.get('campaign');
  if (campaignId === null) return false;
  if (!isCampaignId(campaignId)) return true;
  if (await readers.findCampaign(campaignId)) return false;
  const standing = (await readers.campaignStandings([campaignId])).get(campaignId);
  return !standing?.mergedInto;
}

/** Keeps the campaign of a link until the first answer is kept, whichever way to it is taken. */
export function keepSuggestion(request: SiteRequest): readonly CookieChange[] {
  const from = cameFromLink(request);
  if (!from) return [];
  return [{ name: CAME_FROM, value: `${from.campaignId}.${from.cohort ?? ''}` }];
}

/** The draft holds it from now on. */
export function forgetSuggestion({ cookies }: SiteRequest): readonly CookieChange[] {
  return cookies.has(CAME_FROM) ? [{ name: CAME_FROM, value: null }] : [];
}

function cameFromLink({ query }: SiteRequest): CameFrom | null {
  const campaignId = query.get('campaign') ?? '';
  return isCampaignId(campaignId) ? { campaignId, cohort: readCohort(query) } : null;
}

function cameFromCookie({ cookies }: SiteRequest): CameFrom | null {
  const [campaignId = '', cohort = ''] = (cookies.get(CAME_FROM) ?? '').split('.');
  if (!isCampaignId(campaignId)) return null;
  return { campaignId, cohort: readCohort(new URLSearchParams({ cohort })) };
}
