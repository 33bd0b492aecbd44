import type { ReleasedRow } from '@rangewatch/database/readers';
import {
  ensureWeek,
  openCaseInput,
  parseRowInput,
  type Problem,
  problem,
  type Release,
  type SubjectRow,
} from '@rangewatch/schema';
import { type Answer, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { rowErrors } from '../rows/form-errors.ts';
import type { ReadRow } from '../rows/read-row.ts';
import { newRowForm, sentRowForm } from '../rows/row-form.ts';
import { rowText } from '../rows/row-name.tsx';
import { keyOf } from '../rows/sent-form.ts';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { type NewCaseFields, newCasePage } from './new-case-page.tsx';
import { previewEntry } from './preview-entry.ts';
import { previewPage } from './preview-page.tsx';

/** The form, with the row of the page that led here. */
export function showNewCase(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, async () => {
    const { form, releases } = await newRowForm(request, deps);
    const fields = { ...form, words: '' };
    return newCasePage(request.page, { fields, releases, read: null, errors: [] });
  });
}

/** Shows what people will read; opens the case once that is confirmed. */
export function takeNewCase(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forSignedIn(request, deps, async (signedIn) => {
    const { form, ...sent } = await sentRowForm(request, deps);
    const fields = { ...form, words: request.form.get('words') ?? '' };
    return await answerFor({ request, deps, signedIn, fields, ...sent });
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
  /** The row as a release writes it. */
  readonly about: string;
}

async function answerFor(sent: Sent): Promise<Answer> {
  const { request, deps, signedIn, fields, about } = sent;
  const { page } = request;
  const { week, words } = fields;
  const content = { about, week, words };
  const input = { ...content, idempotencyKey: keyOf(fields.seed, content) };
  const parsed = parseRowInput(openCaseInput, input);
  if (!parsed.ok) return formAgain(sent, parsed.problems);
  if (request.form.get('next') === 'change') return formAgain(sent, []);
  if (request.form.get('next') !== 'confirm') return await checked(sent, parsed.value);
  const opened = await deps.gateway.openCase(signedIn.session, input, request);
  if (opened.kind === 'accepted') return redirect(page.href('authorityCases', {}, { noted: 1 }));
  return (
    nowhere(opened, request) ?? formAgain(sent, opened.kind === 'refused' ? opened.problems : [])
  );
}

/** What can be known before is told before the preview, not after it. */
async function checked(
  sent: Sent,
  { words, ...row }: SubjectRow & { readonly words: string },
): Promise<Answer> {
  const { request, deps, signedIn, about } = sent;
  const found = await deps.readers.findReleasedRow(row, signedIn.person);
  if (typeof found === 'string')
    return formAgain(sent, [problem(found, FIELD_OF[found] ?? 'about')]);
  const listed = await deps.gateway.listCases(signedIn.session, request);
  if (listed.kind !== 'accepted') return nowhere(listed, request) ?? unavailablePage(request.page);
  const isOpen = listed.value.some(
    (one) => one.about === about && one.week === row.week && one.state !== 'closed',
  );
  if (isOpen) return formAgain(sent, [problem('case_open_already', 'about')]);
  return preview(sent, { words, ...found });
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
  { request, deps, signedIn, fields, read, about }: Sent,
  { words, revision }: ReleasedRow & { words: string },
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
  });
}
