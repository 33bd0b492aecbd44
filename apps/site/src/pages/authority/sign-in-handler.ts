import { type Answer, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { forgetToken, keepSession, readSession } from './authority-token.ts';
import { readCredential } from './read-credential.ts';
import { signInPage, signOutPage } from './sign-in-page.tsx';
import { tooManyPage } from './too-many-page.tsx';

export async function showSignIn(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return ask(request, deps, request.query.get('campaign') ?? '', false);
}

/** Lets whoever holds the passkey in, and on to where they wanted to go. */
export async function takeSignIn(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const campaign = form.get('campaign') ?? '';
  const credential = readCredential(form);
  if (credential === null) return ask(request, deps, campaign, true);
  const signedIn = await deps.gateway.signIn(credential, request);
  if (signedIn.kind === 'unavailable') return unavailablePage(page);
  if (signedIn.kind === 'tooMany') return tooManyPage(page);
  if (signedIn.kind !== 'accepted') return ask(request, deps, campaign, true);
  return redirect(nextOf(page, campaign), [keepSession(signedIn.value, deps)]);
}

async function ask(
  request: SiteRequest,
  deps: SiteDeps,
  campaign: string,
  isRefused: boolean,
): Promise<Answer> {
  const { page } = request;
  const asked = await deps.gateway.offerSignIn(request);
  if (asked.kind === 'accepted')
    return signInPage(page, asked.value.options, { campaign, isRefused });
  return asked.kind === 'tooMany' ? tooManyPage(page) : unavailablePage(page);
}

function nextOf(page: PageContext, campaignId: string): string {
  if (!isCampaignId(campaignId)) return page.href('authority');
  return page.href('authorityCampaign', { campaignId });
}

export function showSignOut(request: SiteRequest, deps: SiteDeps): Answer {
  const { page } = request;
  return readSession(request, deps) ? signOutPage(page) : redirect(page.href('authoritySignIn'));
}

/** Ends the session at the API, and leaves nothing of it or of a token in this browser. */
export async function leaveAuthority(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const session = readSession(request, deps);
  if (session !== null) await deps.gateway.signOut(session, request);
  return redirect(request.page.href('authority'), [forgetToken()]);
}
