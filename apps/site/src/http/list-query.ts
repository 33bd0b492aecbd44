import { COHORT_CODE, LONGEST_CAMPAIGN_SEARCH } from '@rangewatch/schema';

const CURSOR = /^[\w|-]{1,100}$/;
const CAMPAIGN_ID = /^[\w-]{1,64}$/;

/** What was searched for, without the control characters that a database may refuse. */
export function readSearch(query: URLSearchParams): string {
  return (query.get('q') ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_CAMPAIGN_SEARCH);
}

/** Where a list goes on; anything that no page of ours links to begins it anew. */
export function readCursor(query: URLSearchParams): string | null {
  const cursor = query.get('after') ?? '';
  return CURSOR.test(cursor) ? cursor : null;
}

/** Whether a text from an address or form can be the id of a campaign at all. */
export function isCampaignId(text: string): boolean {
  return CAMPAIGN_ID.test(text);
}

/** The code of the shared link that led here; anything else is no code of ours. */
export function readCohort(query: URLSearchParams): string | null {
  const cohort = query.get('cohort') ?? '';
  return COHORT_CODE.test(cohort) ? cohort : null;
}
