import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { keepSession } from './authority-token.ts';
import { invitationPage, joinPage } from './join-page.tsx';
import { readCredential } from './read-credential.ts';
import { tooManyPage } from './too-many-page.tsx';

/** Where an invitation leads. Looking at it uses nothing up: it may be opened by a machine that previews links. */
export async function showJoin(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return offer(request, deps, request.query.get('code') ?? '', false);
}

/** Takes the passkey, and whoever made it is signed in. */
export async function takeJoin(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const code = form.get('code') ?? '';
  const credential = readCredential(form);
  if (credential === null) return offer(request, deps, code, true);
  const joined = await deps.gateway.join(code, credential, request);
  if (joined.kind === 'passkeyRefused') return offer(request, deps, code, true);
  if (joined.kind === 'accepted')
    return redirect(page.href('authority'), [keepSession(joined.value, deps)]);
  return refusal(request, joined.kind);
}

async function offer(
  request: SiteRequest,
  deps: SiteDeps,
  code: string,
  isRefused: boolean,
): Promise<Answer> {
  const offered = await deps.gateway.offerJoin(code, request);
  if (offered.kind !== 'accepted') return refusal(request, offered.kind);
  return joinPage(request.page, offered.value, { code, isRefused });
}

function refusal({ page }: SiteRequest, kind: string): Answer {
  if (kind === 'unavailable') return unavailablePage(page);
  return kind === 'tooMany' ? tooManyPage(page) : invitationPage(page);
}
