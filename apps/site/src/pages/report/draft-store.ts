import { DRAFT_DAYS, parseResumeCode, type ResumeCode } from '@rangewatch/schema';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers } from './answers.ts';

const DRAFT = 'draft';

/** What a person has written so far. `unavailable`: the API does not answer, nothing is known. */
export type KeptDraft =
  | { readonly kind: 'draft'; readonly answers: ReportAnswers; readonly code: ResumeCode }
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable' };

export type Kept =
  | { readonly kind: 'kept'; readonly cookie: CookieChange; readonly code: ResumeCode }
  /** Nothing was changed. */
  | { readonly kind: 'unavailable' };

/** The code of this browser's draft; null when it has none. */
export function readDraftCode({ cookies }: SiteRequest): ResumeCode | null {
  return parseResumeCode(cookies.get(DRAFT) ?? '');
}

export async function openDraft(
  request: SiteRequest,
  deps: SiteDeps,
  code: ResumeCode | null = readDraftCode(request),
): Promise<KeptDraft> {
  if (code === null) return { kind: 'none' };
  const outcome = await deps.gateway.openDraft(code, request);
  if (outcome.kind === 'unavailable') return outcome;
  if (outcome.kind === 'refused') return { kind: 'none' };
  // What opens was written by this site; a version of it from before knew fewer questions.
  const answers = JSON.parse(outcome.value.content) as ReportAnswers;
  return { kind: 'draft', code, answers: { ...emptyAnswers(answers.seed), ...answers } };
}

/** Answers once the draft is durably kept. A draft that has ended meanwhile is begun anew under a code of its own. */
export async function keepDraft(
  answers: ReportAnswers,
  code: ResumeCode | null,
  request: SiteRequest,
  deps: SiteDeps,
): Promise<Kept> {
  const outcome = await deps.gateway.saveDraft(JSON.stringify(answers), code, request);
  if (outcome.kind === 'accepted') {
    const { resumeCode } = outcome.value;
    return { kind: 'kept', code: resumeCode, cookie: draftCookie(resumeCode) };
  }
  const isGone = outcome.kind === 'refused' && outcome.problems[0]?.code === 'draft_unknown';
  return isGone && code !== null
    ? await keepDraft(answers, null, request, deps)
    : { kind: 'unavailable' };
}

export function draftCookie(code: ResumeCode): CookieChange {
  return { name: DRAFT, value: code, maxAgeDays: DRAFT_DAYS };
}

export function forgetDraft(): CookieChange {
  return { name: DRAFT, value: null };
}
