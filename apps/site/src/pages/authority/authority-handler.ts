import { type Answer, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { authorityCampaignPage } from './authority-campaign-page.tsx';
import { authorityFormPage } from './authority-form-page.tsx';
import { authorityPlacePage } from './authority-place-page.tsx';
import {
  forgetToken,
  keepToken,
  readSession,
  readToken,
  readTypedToken,
} from './authority-token.ts';
import { readDesk } from './desk/desk-model.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';

/** Where somebody who is signed in begins; for everybody else, where a token is typed. */
export async function showAuthority(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return askForCampaign(request, deps, request.query.get('campaign') ?? '');
}

/** Keeps the token in a cookie once the API takes it for the campaign; no address holds it. */
export async function takeToken(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const campaignId = (form.get('campaign') ?? '').trim();
  if (!form.has('token')) return openCampaign(request, deps, campaignId);
  const refuse = (field: 'token' | 'campaign', message: MessageKey): Answer =>
    authorityFormPage(page, campaignId, [{ field, message: page.t(message) }]);
  const token = readTypedToken(form.get('token') ?? '');
  if (!token) return refuse('token', 'authority.tokenRefused');
  if (!isCampaignId(campaignId)) return refuse('campaign', 'authority.campaignUnknown');
  const found = await deps.gateway.readAuthoritySignals(token, campaignId, request);
  if (found.kind === 'unavailable') return unavailablePage(page);
  if (found.kind === 'tokenRefused') return refuse('token', 'authority.tokenRefused');
  if (found.kind === 'campaignUnknown') return refuse('campaign', 'authority.campaignUnknown');
  return redirect(page.href('authorityCampaign', { campaignId }), [keepToken(token, deps)]);
}

/** The exact figures of one campaign; without access that still holds, the page that asks for it. */
export async function showAuthorityCampaign(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, params } = request;
  const campaignId = params['campaignId'] ?? '';
  const ask = page.href('authority', {}, { campaign: campaignId });
  const token = readToken(request, deps);
  if (!token) return redirect(ask);
  const found = await deps.gateway.readAuthoritySignals(token, campaignId, request);
  if (found.kind === 'unavailable') return unavailablePage(page);
  if (found.kind === 'tokenRefused') return redirect(ask, [forgetToken()]);
  if (found.kind === 'campaignUnknown')
    return askForCampaign(request, deps, campaignId, [unknownCampaign(request)]);
  // Their arithmetic takes long to load, and no other page needs it.
  const { authorityStatement } = await import('./statement-of.ts');
  return authorityCampaignPage(page, {
    campaignId,
    signals: found.signals,
    statements: found.signals.records.map((record) => authorityStatement(record, found.signals)),
  });
}

/** What somebody who is signed in typed; whether there is such a campaign, its page says. */
async function openCampaign(
  request: SiteRequest,
  deps: SiteDeps,
  campaignId: string,
): Promise<Answer> {
  if (isCampaignId(campaignId))
    return redirect(request.page.href('authorityCampaign', { campaignId }));
  return askForCampaign(request, deps, campaignId, [unknownCampaign(request)]);
}

async function askForCampaign(
  request: SiteRequest,
  deps: SiteDeps,
  campaignId: string,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const { page } = request;
  const session = readSession(request, deps);
  if (session === null) return authorityFormPage(page, campaignId, errors);
  const known = await deps.gateway.readSession(session, request);
  if (known.kind === 'accepted') {
    const desk = await readDesk(request, deps, session);
    return authorityPlacePage(page, { ...desk, person: known.value, campaignId, errors });
  }
  if (known.kind !== 'sessionOver') return unavailablePage(page);
  return { ...authorityFormPage(page, campaignId, errors), cookies: [forgetToken()] };
}

function unknownCampaign({ page }: SiteRequest): FieldError {
  return { field: 'campaign', message: page.t('authority.campaignUnknown') };
}
