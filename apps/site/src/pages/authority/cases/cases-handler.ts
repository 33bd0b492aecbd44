import type { Answer } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { forSignedIn, nowhere } from '../rows/signed-in.ts';
import { casesPage } from './cases-page.tsx';

/** The authority's own cases, open ones first. */
export function showCases(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, async ({ session, person }) => {
    const listed = await deps.gateway.listCases(session, request);
    if (listed.kind !== 'accepted')
      return nowhere(listed, request) ?? unavailablePage(request.page);
    const isNoted = request.query.has('noted');
    return casesPage(request.page, { cases: listed.value, person, isNoted });
  });
}
