import {
  buildLetters,
  findAuthority,
  isAuthorityId,
  renderComplaintPdf,
} from '@rangewatch/complaints';
import { dayOfInstant, instantInZone } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { href } from '../../routes.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { withOwnReport } from '../receipt/receipt-handler.ts';
import { complaintFormPage, complaintTextPage } from './complaint-pages.tsx';
import { complaintFacts } from './facts-of.ts';
import { makeOwnBlockList } from './own-block-list-handler.ts';
import { whatNowPage } from './what-now-page.tsx';

/** What a person can use now: their ranges to block, whom to turn to, and the complaint. */
export async function showWhatNow(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return await withOwnReport(request, deps, async (_, report) =>
    whatNowPage(request.page, await makeOwnBlockList(report, deps)),
  );
}

/** The last page before the complaint: name and address, which are kept nowhere. */
export async function showComplaint(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  const authorityId = query.get('to') ?? '';
  if (!isAuthorityId(authorityId)) return redirect(page.href('whatNow'));
  return await withOwnReport(request, deps, () => complaintFormPage(page, authorityId));
}

/** The complaint itself, as a file or as a page to copy from. Nothing of what was typed is kept. */
export async function takeComplaint(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const authorityId = form.get('to') ?? '';
  if (!isAuthorityId(authorityId)) return redirect(page.href('whatNow'));
  return await withOwnReport(request, deps, async (_, report) => {
    const today = dayOfInstant(deps.clock(), deps.timeZone);
    const complainant = {
      name: typed(form, 'name'),
      phone: typed(form, 'phone'),
      address: typed(form, 'address'),
    };
    // Without a language: whoever is handed the letter opens it in their own.
    const checkedAt = `${page.siteUrl}${href('receipt')}`;
    const letters = buildLetters(
      { authority: findAuthority(authorityId), complainant, locale: page.locale, today },
      (locale) => complaintFacts(report, locale, { timeZone: deps.timeZone, checkedAt }),
    );
    if (form.get('as') !== 'pdf') return complaintTextPage(page, letters);
    const writtenOn = instantInZone(today, '00:00', deps.timeZone);
    return {
      kind: 'file',
      name: `complaint-${authorityId}.pdf`,
      type: 'application/pdf',
      content: await renderComplaintPdf(letters, writtenOn),
    };
  });
}

const LONGEST = 200;

function typed(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
