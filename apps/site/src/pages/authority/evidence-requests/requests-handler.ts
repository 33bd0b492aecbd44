import type { EvidenceRequestView } from '@rangewatch/schema';
import type { Answer } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { requestsPage } from './requests-page.tsx';

/** The authority's own requests, newest first. */
export function showRequests(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forRequests(request, deps, async ({ requests, signedIn }) =>
    requestsPage(request.page, {
      requests,
      person: signedIn.person,
      isNoted: request.query.has('noted'),
    }),
  );
}

export interface Found {
  readonly signedIn: SignedIn;
  readonly requests: readonly EvidenceRequestView[];
}

export function forRequests(
  request: SiteRequest,
  deps: SiteDeps,
  answer: (found: Found) => Promise<Answer>,
): Promise<Answer> {
  return forSignedIn(request, deps, async (signedIn) => {
    const listed = await deps.gateway.listEvidenceRequests(signedIn.session, request);
    if (listed.kind !== 'accepted')
      return nowhere(listed, request) ?? unavailablePage(request.page);
    return await answer({ signedIn, requests: listed.value });
  });
}
