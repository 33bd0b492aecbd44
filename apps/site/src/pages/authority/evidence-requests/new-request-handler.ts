import { evidenceRequestInput, parseRowInput, type Problem } from '@rangewatch/schema';
import { type Answer, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { rowErrors } from '../rows/form-errors.ts';
import { newRowForm, sentRowForm } from '../rows/row-form.ts';
import { keyOf } from '../rows/sent-form.ts';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { newRequestPage } from './new-request-page.tsx';

/** The form, with the row of the page that led here. */
export function showNewRequest(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, async () => {
    const { form, releases } = await newRowForm(request, deps);
    const fields = { ...form, reason: '' };
    return newRequestPage(request.page, { fields, releases, read: null, errors: [] });
  });
}

export function takeNewRequest(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, (signedIn) => ask(request, deps, signedIn));
}

async function ask(request: SiteRequest, deps: SiteDeps, { session }: SignedIn): Promise<Answer> {
  const { page } = request;
  const { form, releases, read, about } = await sentRowForm(request, deps);
  const { seed, week } = form;
  const reason = request.form.get('reason') ?? '';
  const input = { about, week, reason, idempotencyKey: keyOf(seed, { about, week, reason }) };
  const again = (problems: readonly Problem[]): Answer =>
    newRequestPage(page, {
      fields: { ...form, reason },
      releases,
      read,
      errors: rowErrors(problems, page, read, 'reason'),
    });
  const parsed = parseRowInput(evidenceRequestInput, input);
  if (!parsed.ok) return again(parsed.problems);
  const asked = await deps.gateway.requestEvidence(session, input, request);
  if (asked.kind === 'accepted')
    return redirect(page.href('authorityEvidenceRequests', {}, { noted: 1 }));
  return nowhere(asked, request) ?? again(asked.kind === 'refused' ? asked.problems : []);
}
