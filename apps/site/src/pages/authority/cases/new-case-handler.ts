import { randomUUID } from 'node:crypto';
import type { ReleasedRow } from '@rangewatch/database/readers';
import {
  actSubjectText,
  ensureWeek,
  openCaseInput,
  parseRowInput,
  type Problem,
  problem,
  type Release,
} from '@rangewatch/schema';
import { type Answer, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { rowErrors } from '../rows/form-errors.ts';
import { type ReadRow, readRow } from '../rows/read-row.ts';
import { releasedWeeks } from '../rows/row-fields.tsx';
import { rowText, typedRow } from '../rows/row-name.tsx';
import { keyOf, readSeed } from '../rows/sent-form.ts';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { type NewCaseFields, newCasePage } from './new-case-page.tsx';
import { previewEntry } from './preview-entry.ts';
import { previewPage } from './preview-page.tsx';

/** The form, with the row of the page that led here. */
export function showNewCase(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, query } = request;
  return forSignedIn(request, deps, async () => {
    const releases = await releasedWeeks(deps);
    const about = typedRow(query.get('about') ?? '');
    const week = query.get('week') ?? releases[0]?.week ?? '';
    const fields = { seed: randomUUID(), about, week, words: '' };
    return newCasePage(page, { fields, releases, read: null, errors: [] });
  });
}

/** Shows what people will read; opens the case once that is confirmed. */
export function takeNewCase(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, async (signedIn) => {
    const { form } = request;
    const [about = '', week = '', words = ''] = ['about', 'week', 'words'].map(
      (name) => form.get(name) ?? '',
    );
    const fields = { seed: readSeed(form), about, week, words };
    const [read, releases] = await Promise.all([readRow(about, deps), releasedWeeks(deps)]);
    return await answerFor({ request, deps, signedIn, fields, read, releases });
  });
}

/** Of faults that are not the row's. */
const FIELD_OF: Readonly<Record<string, string>> = { week_unknown: 'week' };

interface Sent {
  readonly request: SiteRequest;
  readonly deps: SiteDeps;
  readonly signedIn: SignedIn;
  readonly fields: NewCaseFields;
  readonly read: ReadRow;
  readonly releases: readonly Release[];
}

async function answerFor(sent: Sent): Promise<Answer> {
  const { request, deps, signedIn, fields, read } = sent;
  const { page } = request;
  const about = read.kind === 'row' ? actSubjectText(read.subject) : '';
  const { week, words } = fields;
  const content = { about, week, words };
  const input = { ...content, idempotencyKey: keyOf(fields.seed, content) };
  const parsed = parseRowInput(openCaseInput, input);
  if (!parsed.ok) return formAgain(sent, parsed.problems);
  if (request.form.get('next') === 'change') return formAgain(sent, []);
  if (request.form.get('next') !== 'confirm') {
    const row = await deps.readers.findReleasedRow(parsed.value, signedIn.person);
    if (typeof row === 'string') return formAgain(sent, [problem(row, FIELD_OF[row] ?? 'about')]);
    return preview(sent, { about, words: parsed.value.words, ...row });
  }
  const opened = await deps.gateway.openCase(signedIn.session, input, request);
  if (opened.kind === 'accepted') return redirect(page.href('authorityCases', {}, { noted: 1 }));
  return (
    nowhere(opened, request) ?? formAgain(sent, opened.kind === 'refused' ? opened.problems : [])
  );
}

function formAgain(
  { request, fields, read, releases }: Sent,
  problems: readonly Problem[],
): Answer {
  const { page } = request;
  const errors = rowErrors(problems, page, read, 'words');
  return newCasePage(page, { fields, releases, read, errors });
}

function preview(
  { request, deps, signedIn, fields, read }: Sent,
  { about, words, revision, isOnReceipts }: ReleasedRow & { about: string; words: string },
): Answer {
  const { page } = request;
  const { week } = fields;
  const title = read.kind === 'row' ? read.title : null;
  const { authorityName: authority } = signedIn.person;
  const told = { step: 'case_opened', week, revision, authority, words, outcome: null } as const;
  return previewPage(page, {
    entry: previewEntry(told, deps),
    row: rowText(page, { about, title, week: ensureWeek(week) }),
    action: page.href('authorityCaseNew'),
    fields: { ...fields, about },
    isOnReceipts,
  });
}
