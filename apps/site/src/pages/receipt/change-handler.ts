import { randomUUID } from 'node:crypto';
import type { OwnReport, ReceiptCode } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers } from '../report/answers.ts';
import { keepDraft } from '../report/draft-store.ts';
import { stepHref } from '../report/step-href.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { answersOf } from './answers-of.ts';
import { withOwnReport } from './receipt-handler.ts';

/** Begins a draft that adds calls to the report, or one with all its answers that will take its place. */
export async function beginChange(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const kind = form.get('kind') === 'correction' ? 'correction' : 'addition';
  return await withOwnReport(request, deps, async (receiptCode, report) => {
    if (report.state !== 'accepted') return redirect(page.href('ownReport'));
    const answers = changedAnswers(kind, receiptCode, report, deps);
    const kept = await keepDraft(answers, null, request, deps);
    if (kept.kind === 'unavailable') return unavailablePage(page);
    const step = kind === 'correction' ? 'check' : 'number';
    return redirect(stepHref(page, { step }), [kept.cookie]);
  });
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
    forWhom: report.onBehalf ? 'relative' : 'self',
    category: report.category,
    earlier,
  };
}
