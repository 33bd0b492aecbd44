import { FIRST_PHONE, parsePhoneLabel, problemMessage, type ResumeCode } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { ListedPhones } from '../../report-gateway/phones.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { readDraftCode } from '../report/draft-store.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { offPage, verifyPhonePage } from './verify-phone-page.tsx';
import type { Outcome } from '../../report-gateway/outcome.ts';

/** How one phone of the report stands: what to send from it, or that its message came. */
export async function showVerifyPhone(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  const label = labelIn(query);
  if (label === null) return NOT_FOUND;
  const code = readDraftCode(request);
  if (code === null) return redirect(page.href('report'));
  const listed = await deps.gateway.listPhones(code, request);
  return shown(request, listed, { label, wasSent: query.get('sent') === '1' });
}

/** Asks for a code. The page it leads to can be loaded again and shows the same one. */
export async function takeVerifyPhone(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  const label = labelIn(query);
  if (label === null) return NOT_FOUND;
  const code: ResumeCode | null = readDraftCode(request);
  if (code === null) return redirect(page.href('report'));
  const started = await deps.gateway.startVerification(code, label, request);
  if (started.kind === 'accepted') return redirect(page.href('verifyPhone', {}, { label }));
  return shown(request, started, { label, wasSent: false });
}

function labelIn(query: URLSearchParams): string | null {
  const label = parsePhoneLabel(query.get('label') ?? FIRST_PHONE);
  return label.ok ? label.value : null;
}

function shown(
  { page }: SiteRequest,
  outcome: Outcome<ListedPhones>,
  { label, wasSent }: { label: string; wasSent: boolean },
): Answer {
  if (outcome.kind === 'unavailable') return unavailablePage(page);
  if (outcome.kind === 'accepted') {
    const { smsNumber, phones } = outcome.value;
    const phone = phones.find((known) => known.label === label) ?? null;
    return verifyPhonePage(page, { label, smsNumber, phone, wasSent, error: null });
  }
  const [refusal] = outcome.problems;
  if (refusal?.code === 'verification_off') return offPage(page);
  if (refusal?.code === 'draft_unknown' || !refusal) return redirect(page.href('report'));
  const error = problemMessage(refusal, page.locale);
  return verifyPhonePage(page, { label, smsNumber: '', phone: null, wasSent, error });
}
