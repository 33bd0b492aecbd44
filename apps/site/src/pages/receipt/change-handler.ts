import { randomUUID } from 'node:crypto';
import type { OwnReport, ReceiptCode } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers } from '../report/answers.ts';
import { forgetDraft, keepDraft, openDraft, readDraftCode } from '../report/draft-store.ts';
import { stepHref } from '../report/step-href.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { answersOf, forWhomOf } from './answers-of.ts';
import { withOwnReport } from './receipt-handler.ts';
import { unfinishedPage } from './unfinished-page.tsx';

/** Begins a draft that adds calls to the report, or one with all its answers that will take its place; `none` drops it. */
export async function beginChange(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  if (form.get('kind') === 'none') return await dropChange(request, deps);
  const kind = form.get('kind') === 'correction' ? 'correction' : 'addition';
  return await withOwnReport(request, deps, async (receiptCode, report) => {
    if (report.state !== 'accepted') return redirect(page.href('ownReport'));
    const unfinished = await openDraft(request, deps);
    if (unfinished.kind === 'unavailable') return unavailablePage(page);
    if (unfinished.kind === 'draft' && isOwn(unfinished.answers) && form.get('sure') !== '1')
      return unfinishedPage(page, unfinished.code, kind);
    const answers = changedAnswers(kind, receiptCode, report, deps);
    const kept = await keepDraft(answers, null, request, deps);
    if (kept.kind === 'unavailable') return unavailablePage(page);
    const step = kind === 'correction' ? 'check' : 'number';
    return redirect(stepHref(page, { step }), [kept.cookie]);
  });
}

/** The change is given up; the report stays as it is. */
async function dropChange(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const code = readDraftCode(request);
  if (code) await deps.gateway.dropDraft(code, request);
  return redirect(request.page.href('report'), [forgetDraft()]);
}

/** Something was written in it, of a report of its own. */
function isOwn({ earlier, calls, logged, isUncalled, offered, pictured }: ReportAnswers): boolean {
  const isBegun = calls.length + logged.length > 0 || isUncalled || offered || pictured;
  return earlier === null && Boolean(isBegun);
}

function changedAnswers(
  kind: 'addition' | 'correction',
  receiptCode: ReceiptCode,
  report: OwnReport,
  { timeZone }: SiteDeps,
): ReportAnswers {
  const earlier = { kind, receiptCode } as const;
  if (kind === 'correction') return { ...answersOf(report, randomUUID(), timeZone), earlier };
  // Everything but the calls is said already.
  return {
    ...emptyAnswers(randomUUID()),
    givenTo: 'unknown',
    forWhom: forWhomOf(report),
    category: report.category,
    earlier,
  };
}
