import {
  type OwnReport,
  parseReceiptCode,
  problem,
  problemMessage,
  type ReceiptCode,
} from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { forgetReceipt, keepReceipt, readReceipt } from '../report/receipt-cookie.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { donePage, enterCodePage } from './code-page.tsx';
import { ownReportPage } from './own-report-page.tsx';

const DONE = ['withdrawn', 'erased'] as const;

/** Where a receipt code is typed, or arrives by its link. */
export function showReceipt({ page, query }: SiteRequest): Answer {
  const done = DONE.find((name) => name === query.get('done'));
  return done ? donePage(page, done) : enterCodePage(page, query.get('code') ?? '', []);
}

/** Keeps the code in this browser until it is closed, so that no address holds it. */
export async function takeReceiptCode(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const typed = form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  const refuse = (message: string): Answer =>
    enterCodePage(page, typed, [{ field: 'code', message }]);
  if (!code)
    return refuse(problemMessage(problem('malformed_receipt_code', 'receiptCode'), page.locale));
  const found = await deps.gateway.readOwnReport(code, request);
  if (found.kind === 'unavailable') return refuse(page.t('receipt.unavailable'));
  if (found.kind === 'refused') {
    const [wrong = problem('report_unknown', 'receiptCode')] = found.problems;
    return refuse(problemMessage(wrong, page.locale));
  }
  return redirect(page.href('ownReport'), [keepReceipt(code, deps)]);
}

/** What is on record, what became of it, and what its reporter can do with it. */
export async function showOwnReport(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return await withOwnReport(request, deps, (receiptCode, report) =>
    ownReportPage(request.page, deps, receiptCode, report),
  );
}

/** Everything held about it, as it is held. */
export async function sendCopy(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return await withOwnReport(request, deps, (_, report) => ({
    kind: 'file',
    name: 'rangewatch-report.json',
    type: 'application/json',
    content: `${JSON.stringify(report, null, 2)}\n`,
  }));
}

/** Leaves nothing of the report in this browser. */
export function leaveReceipt({ page }: SiteRequest): Answer {
  return redirect(page.href('home'), [forgetReceipt()]);
}

/** The report of the receipt this browser keeps; without one, the page that asks for it. */
export async function withOwnReport(
  request: SiteRequest,
  deps: SiteDeps,
  use: (receiptCode: ReceiptCode, report: OwnReport) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { page } = request;
  const code = readReceipt(request, deps);
  if (!code) return redirect(page.href('receipt'));
  const found = await deps.gateway.readOwnReport(code, request);
  if (found.kind === 'unavailable') return unavailablePage(page);
  if (found.kind === 'refused') return redirect(page.href('receipt'), [forgetReceipt()]);
  return await use(code, found.value);
}
