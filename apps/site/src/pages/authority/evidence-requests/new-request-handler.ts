import { randomUUID } from 'node:crypto';
import {
  actSubjectText,
  evidenceRequestInput,
  parseRowInput,
  type Problem,
} from '@rangewatch/schema';
import { type Answer, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { rowErrors } from '../rows/form-errors.ts';
import { readRow } from '../rows/read-row.ts';
import { releasedWeeks } from '../rows/row-fields.tsx';
import { typedRow } from '../rows/row-name.tsx';
import { keyOf, readSeed } from '../rows/sent-form.ts';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { newRequestPage } from './new-request-page.tsx';

/** The form, with the row of the page that led here. */
export function showNewRequest(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  return forSignedIn(request, deps, async () => {
    const releases = await releasedWeeks(deps);
    const about = typedRow(query.get('about') ?? '');
    const week = query.get('week') ?? releases[0]?.week ?? '';
    const fields = { seed: randomUUID(), about, week, reason: '' };
    return newRequestPage(page, { fields, releases, read: null, errors: [] });
  });
}

export function takeNewRequest(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, (signedIn) => ask(request, deps, signedIn));
}

async function ask(request: SiteRequest, deps: SiteDeps, { session }: SignedIn): Promise<Answer> {
  const { page, form } = request;
  const [typed = '', week = '', reason = ''] = ['about', 'week', 'reason'].map(
    (name) => form.get(name) ?? '',
  );
  const seed = readSeed(form);
  const [read, releases] = await Promise.all([readRow(typed, deps), releasedWeeks(deps)]);
  const about = read.kind === 'row' ? actSubjectText(read.subject) : '';
  const input = { about, week, reason, idempotencyKey: keyOf(seed, { about, week, reason }) };
  const again = (problems: readonly Problem[]): Answer =>
    newRequestPage(page, {
      fields: { seed, about: typed, week, reason },
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
