import { type Answer, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { MessageKey } from '../../locale/translate.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { authorityCampaignPage } from './authority-campaign-page.tsx';
import { authorityFormPage } from './authority-form-page.tsx';
import { forgetToken, keepToken, readToken, readTypedToken } from './authority-token.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';

/** Where a token is typed. */
export function showAuthority({ page, query }: SiteRequest): Answer {
  return authorityFormPage(page, query.get('campaign') ?? '', []);
}

/** Keeps the token in a cookie once the API takes it for the campaign; no address holds it. */
export async function takeToken(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const campaignId = (form.get('campaign') ?? '').trim();
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

/** The exact figures of one campaign; without a token that still holds, the page that asks for one. */
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
    return authorityFormPage(page, campaignId, [
      { field: 'campaign', message: page.t('authority.campaignUnknown') },
    ]);
  // Their arithmetic takes long to load, and no other page needs it.
  const { authorityStatement } = await import('./statement-of.ts');
  return authorityCampaignPage(page, {
    campaignId,
    signals: found.signals,
    statements: found.signals.records.map((record) => authorityStatement(record, found.signals)),
  });
}

export function leaveAuthority({ page }: SiteRequest): Answer {
  return redirect(page.href('authority'), [forgetToken()]);
}
