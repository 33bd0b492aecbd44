import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { forgetToken, keepSession, readIssuerId, readSession } from './authority-token.ts';
import { nextOf } from './next-of.ts';
import { readCredential } from './read-credential.ts';
import { signInPage } from './sign-in-page.tsx';
import { signedOutPage, signOutPage } from './sign-out-page.tsx';
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
  if (asked.kind === 'accepted') return signInPage(page, asked.value, { campaign, isRefused });
  return asked.kind === 'tooMany' ? tooManyPage(page) : unavailablePage(page);
}

export async function showSignOut(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  if (readSession(request, deps)) return signOutPage(page);
  const via = query.get('via');
  if (via === null) return redirect(page.href('authoritySignIn'));
  const left = await deps.gateway.leaveSignOn(via, request);
  return signedOutPage(page, left.kind === 'accepted' ? left.value.location : null);
}

/** Ends the session at the API, and leaves nothing of it or of a token in this browser. */
export async function leaveAuthority(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page } = request;
  const session = readSession(request, deps);
  const via = readIssuerId(request, deps);
  if (session !== null) await deps.gateway.signOut(session, request);
  const next = via === null ? page.href('authority') : page.href('authoritySignOut', {}, { via });
  return redirect(next, [forgetToken()]);
}
