import {
  isEvidenceSubject,
  LARGEST_EVIDENCE,
  megabytesOf,
  type OwnEvidence,
} from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { EvidenceOwner } from '../../report-gateway/evidence.ts';
import { refusalOf } from '../../report-gateway/refusal.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { ownerIn, ownerNameIn } from './evidence-owner.ts';
import { evidencePage } from './evidence-page.tsx';

/** The files of a report, and where another is added. */
export async function showEvidence(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return await withOwner(request, deps, (owner) => shown(request, deps, owner, []));
}

/** Takes one file, passing it on while it comes in. */
export async function takeEvidence(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { content } = request.incomingFile;
  try {
    return await withOwner(request, deps, (owner) => add(request, deps, owner));
  } finally {
    // What nobody reads would hold up the answer.
    content?.on('error', () => {}).resume();
  }
}

async function add(request: SiteRequest, deps: SiteDeps, owner: EvidenceOwner): Promise<Answer> {
  const { page, incomingFile } = request;
  const { content, fields, isTooLarge } = incomingFile;
  const subject = fields.get('subject') ?? '';
  const again = (field: string, message: string): Promise<Answer> =>
    shown(request, deps, owner, [{ field, message }], subject);
  if (isTooLarge) return await again('file', page.t('evidence.tooLarge', limits()));
  if (!isEvidenceSubject(subject)) return await again('subject', page.t('evidence.noSubject'));
  if (!content) return await again('file', page.t('evidence.noFile'));
  const before = await deps.gateway.listEvidence(owner, request);
  const added = await deps.gateway.addEvidence(owner, subject, content, request);
  if (added.kind === 'accepted') {
    const isKnown = before.kind === 'accepted' && before.value.some(isSame(added.value));
    return redirect(hereOf(request, { twice: isKnown ? 1 : null }));
  }
  const { errors } = refusalOf(added, page, () => 'file', page.t('evidence.unavailable'));
  return await shown(request, deps, owner, errors, subject);
}

/** The largest file of each kind, in MB. */
function limits() {
  return {
    picture: megabytesOf(LARGEST_EVIDENCE.picture),
    document: megabytesOf(LARGEST_EVIDENCE.document),
    recording: megabytesOf(LARGEST_EVIDENCE.recording),
  };
}

/** The copy of a picture, within a page. */
export async function sendPicture(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const owner = ownerIn(request, deps);
  const evidenceId = request.params['evidenceId'] ?? '';
  const copy = owner && (await deps.gateway.findCopy(owner, evidenceId, request));
  if (!copy) return NOT_FOUND;
  return {
    kind: 'file',
    name: 'picture.jpg',
    type: 'image/jpeg',
    content: copy.content,
    isInline: true,
  };
}

export async function removeEvidence(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return await withOwner(request, deps, async (owner) => {
    const evidenceId = request.params['evidenceId'] ?? '';
    const removed = await deps.gateway.removeEvidence(owner, evidenceId, request);
    if (removed.kind === 'unavailable') return unavailablePage(request.page);
    return redirect(hereOf(request));
  });
}

function isSame({ evidenceId }: OwnEvidence): (file: OwnEvidence) => boolean {
  return (file) => file.evidenceId === evidenceId;
}

/** Back to the list of files; `twice`: the file just sent was among them already. */
function hereOf({ page, params }: SiteRequest, query: { twice?: 1 | null } = {}): string {
  return page.href('evidence', { of: params['of'] ?? '' }, query);
}

/** Without a report in this browser, its beginning: the form, or the page that asks for the receipt code. */
export async function withOwner(
  request: SiteRequest,
  deps: SiteDeps,
  use: (owner: EvidenceOwner) => Promise<Answer>,
): Promise<Answer> {
  const name = ownerNameIn(request);
  if (name === null) return NOT_FOUND;
  const owner = ownerIn(request, deps);
  if (owner) return await use(owner);
  return redirect(request.page.href(name === 'draft' ? 'report' : 'receipt'));
}

async function shown(
  request: SiteRequest,
  deps: SiteDeps,
  owner: EvidenceOwner,
  errors: readonly FieldError[],
  subject = '',
): Promise<Answer> {
  const listed = await deps.gateway.listEvidence(owner, request);
  if (listed.kind === 'unavailable') return unavailablePage(request.page);
  if (listed.kind === 'refused')
    return redirect(request.page.href(owner.kind === 'draft' ? 'report' : 'receipt'));
  const isTwice = request.query.get('twice') === '1';
  const view = { of: owner.kind, files: listed.value, errors, subject, isTwice };
  return evidencePage(request.page, view);
}
