import { type Answer, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { AuthorityPerson } from '../../../report-gateway/authority-accounts.ts';
import type { DeskOutcome } from '../../../report-gateway/authority-desk.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { forgetToken, readSession } from '../authority-token.ts';
import { sessionEndedPage } from './session-ended-page.tsx';

/** Who asks, and with what the API knows them. */
export interface SignedIn {
  readonly session: string;
  readonly person: AuthorityPerson;
}

/** Answers whoever is signed in; everybody else is led to where they sign in. */
export async function forSignedIn(
  request: SiteRequest,
  deps: SiteDeps,
  answer: (signedIn: SignedIn) => Promise<Answer>,
): Promise<Answer> {
  const session = readSession(request, deps);
  if (session === null) return signInAgain(request);
  const known = await deps.gateway.readSession(session, request);
  if (known.kind === 'accepted') return await answer({ session, person: known.value });
  return known.kind === 'sessionOver' ? signInAgain(request) : unavailablePage(request.page);
}

/** Where an outcome leads that says nothing of what was sent; null: it was taken, or refused with a reason. */
export function nowhere(outcome: DeskOutcome<unknown>, request: SiteRequest): Answer | null {
  if (outcome.kind === 'sessionOver') return signInAgain(request);
  return outcome.kind === 'unavailable' ? unavailablePage(request.page) : null;
}

/** Nothing that was written is lost on the way. */
function signInAgain({ page, form }: SiteRequest): Answer {
  const kept = sessionEndedPage(page, form);
  return kept ?? redirect(page.href('authoritySignIn'), [forgetToken()]);
}
