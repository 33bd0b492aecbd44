import { parseObjectionDraft, type Problem } from '@rangewatch/schema';
import { checkPersonalData } from '../../forms/personal-data.ts';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyFields, objectionInputOf, readFields } from './objection-form.ts';
import { objectionPage } from './objection-page.tsx';
import { refusalOf } from '../../report-gateway/refusal.ts';
import { keepObjectionReceipt } from './receipt-cookie.ts';
import { subjectText } from './subject.ts';

const FIELDS = ['subject', 'relation', 'statement'] as const;

/** The form, with the number of the page that led here. */
export function showObjection({ page, query }: SiteRequest, deps: SiteDeps): Answer {
  const subject = subjectText(query.get('subject') ?? '', deps);
  return objectionPage(page, emptyFields(subject), null);
}

/** Hands the objection to the API; whatever goes wrong, what was written stays. */
export async function takeObjection(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form, clientAddress } = request;
  const checked = checkPersonalData(form, 'statement');
  const fields = { ...readFields(form), statement: checked.text };
  if (checked.findings.length > 0) {
    const errors = [{ field: 'statement', message: page.t('personalData.error') }];
    return objectionPage(page, fields, { status: 400, errors, findings: checked.findings });
  }
  const input = objectionInputOf(fields);
  const draft = parseObjectionDraft(input, deps);
  const outcome = draft.ok
    ? await deps.gateway.submitObjection(input, { clientAddress })
    : ({ kind: 'refused', problems: draft.problems } as const);
  if (outcome.kind !== 'accepted') {
    const refusal = refusalOf(outcome, page, fieldOf, page.t('objection.unavailable'));
    return objectionPage(page, fields, refusal);
  }
  return redirect(page.href('objectionSent'), [keepObjectionReceipt(outcome.value, deps)]);
}

function fieldOf({ path }: Problem): string {
  return FIELDS.find((name) => name === path) ?? 'main';
}
