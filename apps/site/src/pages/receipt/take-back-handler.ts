import { problemMessage } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { forgetReceipt, readReceipt, reporterSecretOf } from '../report/receipt-cookie.ts';
import { sureAbout, surePage } from './sure-page.tsx';

/** Asks once more before something is taken back for good. */
export function askIfSure(request: SiteRequest, deps: SiteDeps): Answer {
  const { page, query } = request;
  if (!readReceipt(request, deps)) return redirect(page.href('receipt'));
  return surePage(page, sureAbout(query.get('about')), []);
}

export async function takeBack(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form, clientAddress } = request;
  const code = readReceipt(request, deps);
  if (!code) return redirect(page.href('receipt'));
  const about = sureAbout(form.get('about'));
  const sender = { clientAddress, reporterSecret: reporterSecretOf(request) };
  const outcome =
    about === 'erase'
      ? await deps.gateway.eraseReport(code, sender)
      : await deps.gateway.withdrawReport(code, sender);
  if (outcome.kind === 'accepted') {
    const done = about === 'erase' ? 'erased' : 'withdrawn';
    const cookies = about === 'erase' ? [forgetReceipt()] : [];
    return redirect(page.href('receipt', {}, { done }), cookies);
  }
  const messages =
    outcome.kind === 'unavailable'
      ? [page.t('receipt.unavailable')]
      : outcome.problems.map((found) => problemMessage(found, page.locale));
  return surePage(
    page,
    about,
    messages.map((message) => ({ field: 'main', message })),
  );
}
