import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import { createPageContext, type PageContext } from '../../http/page-context.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { SIGN_ON_REFUSALS, type SignOnRefusal } from '../../report-gateway/sign-ons.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { keepSession } from './authority-token.ts';
import { invitationPage } from './join-page.tsx';
import { nextOf } from './next-of.ts';
import { forgetSignOn, type KeptSignOn, keepSignOn, readSignOn } from './sign-on-cookie.ts';
import { signOnRefusedPage } from './sign-on-refused-page.tsx';
import { tooManyPage } from './too-many-page.tsx';

/** Sends a person to their own sign-on, and keeps in their browser what shows that they began here. */
export async function beginSignOn(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, params, query } = request;
  const issuerId = params['issuerId'] ?? '';
  const code = query.get('code');
  const wanted = query.get('campaign') ?? '';
  const campaign = isCampaignId(wanted) ? wanted : '';
  // A link elsewhere must not join anybody: they see first whom the invitation is for.
  if (code !== null && request.isFromElsewhere)
    return redirect(page.href('authorityJoin', {}, { code }));
  const begun = await deps.gateway.beginSignOn({ issuerId, code }, request);
  if (begun.kind === 'tooMany') return tooManyPage(page);
  if (begun.kind === 'unavailable') return unavailablePage(page);
  if (begun.kind === 'refused')
    return begun.because === 'sign_on_unknown'
      ? NOT_FOUND
      : refuse(page, begun.because, { code, campaign });
  const { attempt, expiresAt, location } = begun.value;
  const locale = page.isLocaleInPath ? page.locale : null;
  const kept = keepSignOn({ issuerId, code, campaign, locale, attempt }, expiresAt, deps);
  return redirect(location, [kept]);
}

/** Where every sign-on sends people back to: lets in whoever set out from this browser. */
export async function endSignOn(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const kept = readSignOn(request, deps);
  if (!kept) return refuse(request.page, 'sign_on_refused', { code: null, campaign: '' });
  const page = asSetOut(request.page, kept);
  const { issuerId, code, campaign, attempt } = kept;
  const answer = request.query.toString();
  const ended = await deps.gateway.completeSignOn({ issuerId, code, attempt, answer }, request);
  if (ended.kind === 'tooMany') return tooManyPage(page);
  if (ended.kind === 'unavailable') return unavailablePage(page);
  if (ended.kind === 'refused') return refuse(page, ended.because, kept);
  const next = code === null ? nextOf(page, campaign) : page.href('authority');
  return redirect(next, [forgetSignOn(), keepSession(ended.value, deps, issuerId)]);
}

/** Says why, at an address that holds nothing of what came back. */
export function showRefusal({ page, query }: SiteRequest): Answer {
  const because = SIGN_ON_REFUSALS.find((each) => each === query.get('because'));
  if (!because || because === 'sign_on_unknown') return NOT_FOUND;
  if (because === 'invitation_unknown') return invitationPage(page);
  return signOnRefusedPage(page, because, {
    code: query.get('code'),
    campaign: query.get('campaign'),
  });
}

function refuse(
  page: PageContext,
  because: SignOnRefusal,
  { code, campaign }: Pick<KeptSignOn, 'code' | 'campaign'>,
): Answer {
  const query = { because, code, campaign: campaign || null };
  return redirect(page.href('authoritySignOnRefused', {}, query), [forgetSignOn()]);
}

/** Sign-ons know one address of ours, without a language: people go on in the one they set out with. */
function asSetOut(page: PageContext, { locale }: KeptSignOn): PageContext {
  return locale === null ? page : createPageContext({ ...page, locale, isLocaleInPath: true });
}
