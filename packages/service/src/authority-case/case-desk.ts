import type { CaseAct, CaseNoted, CaseRecord, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import {
  actSubjectText,
  type CaseView,
  closeCaseInput,
  dayOfInstant,
  forwardCaseInput,
  openCaseInput,
  type Parsed,
  parseRowInput,
  parseWith,
} from '@rangewatch/schema';
import type { Official } from '../authority/official.ts';
import { notNoted } from '../authority/not-noted.ts';
import { sentOnce } from '../authority/sent-once.ts';

export interface CaseDeskDeps {
  readonly writers: Pick<Writers, 'openCase' | 'stepCase' | 'listCases'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

type Noted = Promise<Parsed<{ readonly caseId: string }>>;

/** What people of an authority say about rows of releases, for those who are counted in them. */
export interface CaseDesk {
  open(official: Official, input: unknown): Noted;
  forward(official: Official, caseId: string, input: unknown): Noted;
  close(official: Official, caseId: string, input: unknown): Noted;
  /** Newest first. */
  list(official: Official): Promise<readonly CaseView[]>;
}

const MOST_LISTED = 500;

export function createCaseDesk(deps: CaseDeskDeps): CaseDesk {
  const { writers } = deps;
  return {
    async open(official, input) {
      const parsed = parseRowInput(openCaseInput, input);
      if (!parsed.ok) return parsed;
      const { subject, week } = parsed.value;
      const act = actOf(official, parsed.value, deps);
      return answerOf(await writers.openCase({ ...act, subject, week, revision: null }));
    },
    async forward(official, caseId, input) {
      const parsed = parseWith(forwardCaseInput, input);
      if (!parsed.ok) return parsed;
      const act = actOf(official, parsed.value, deps);
      const step = { step: 'case_forwarded', outcome: null, of: { caseId } } as const;
      return answerOf(await writers.stepCase({ ...act, ...step }));
    },
    async close(official, caseId, input) {
      const parsed = parseWith(closeCaseInput, input);
      if (!parsed.ok) return parsed;
      const { outcome } = parsed.value;
      const act = actOf(official, parsed.value, deps);
      const step = { step: 'case_closed', outcome, of: { caseId } } as const;
      return answerOf(await writers.stepCase({ ...act, ...step }));
    },
    list: async ({ authorityId }) =>
      (await writers.listCases(authorityId, MOST_LISTED)).map(caseViewOf),
  };
}

function actOf(
  { personId, authorityId, authorityName }: Official,
  { idempotencyKey, words }: { readonly idempotencyKey: string; readonly words: string },
  { clock, random, timeZone }: CaseDeskDeps,
): CaseAct {
  const notedAt = clock();
  return {
    actId: sentOnce('c', personId, idempotencyKey),
    authorityId,
    authority: authorityName,
    personId,
    words,
    actedOn: dayOfInstant(notedAt, timeZone),
    notedAt,
    leafSalt: random(LEAF_SALT_BYTES),
  };
}

function answerOf(noted: CaseNoted): Parsed<{ readonly caseId: string }> {
  if (noted.status === 'noted') return { ok: true, value: { caseId: noted.caseId } };
  return notNoted(noted.code);
}

function caseViewOf({ subject, campaignTitle, acts, ...known }: CaseRecord): CaseView {
  const { caseId, week, revision, state, outcome } = known;
  return {
    caseId,
    about: actSubjectText(subject),
    title: campaignTitle,
    week,
    revision,
    state,
    outcome,
    acts: acts.map(({ step, actedOn, words, label }) => ({ step, on: actedOn, words, by: label })),
  };
}
