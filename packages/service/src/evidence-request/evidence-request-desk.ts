import type { EvidenceRequestRecord, RequestNoted, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import {
  actSubjectText,
  answerFault,
  DAY_MS,
  type EvidenceRequestView,
  evidenceDecisionInput,
  evidenceRequestInput,
  evidenceRequestState,
  type Parsed,
  parseRowInput,
  parseWith,
  problem,
  REQUEST_DAYS,
  roughFileCount,
  type SubjectRow,
  weekOfInstant,
} from '@rangewatch/schema';
import type { Official } from '../authority/official.ts';
import { sentOnce } from '../authority/sent-once.ts';

export interface EvidenceRequestDeskDeps {
  readonly writers: Pick<
    Writers,
    'requestEvidence' | 'answerEvidenceRequest' | 'listEvidenceRequests' | 'countEvidenceBehind'
  >;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

type Noted = Promise<Parsed<{ readonly requestId: string }>>;

/** Where somebody of an authority asks for the evidence behind a row, and a second person answers. */
export interface EvidenceRequestDesk {
  ask(official: Official, input: unknown): Noted;
  answer(official: Official, requestId: string, input: unknown): Noted;
  /** Newest first. */
  list(official: Official): Promise<readonly EvidenceRequestView[]>;
}

const MOST_LISTED = 200;

export function createEvidenceRequestDesk(deps: EvidenceRequestDeskDeps): EvidenceRequestDesk {
  const { writers } = deps;
  return {
    async ask({ authorityId, personId }, input) {
      const parsed = parseRowInput(evidenceRequestInput, input);
      if (!parsed.ok) return parsed;
      const { idempotencyKey, ...asked } = parsed.value;
      const requestId = sentOnce('q', personId, idempotencyKey);
      const step = stepNow(deps);
      const expiresAt = new Date(step.at.getTime() + REQUEST_DAYS * DAY_MS);
      const by = { requestId, authorityId, personId, expiresAt };
      return answerOf(await writers.requestEvidence({ ...asked, ...by, ...step }));
    },
    async answer({ authorityId, personId }, requestId, input) {
      const parsed = parseWith(evidenceDecisionInput, input);
      if (!parsed.ok) return parsed;
      const by = { requestId, authorityId, personId };
      const answer = { ...parsed.value, ...by, ...stepNow(deps) };
      return answerOf(await writers.answerEvidenceRequest(answer));
    },
    async list(official) {
      const { authorityId } = official;
      const records = await writers.listEvidenceRequests({ authorityId, limit: MOST_LISTED });
      return await Promise.all(records.map((record) => viewOf(record, official, deps)));
    },
  };
}

function stepNow({ clock, random, timeZone }: EvidenceRequestDeskDeps) {
  const at = clock();
  return { at, inWeek: weekOfInstant(at, timeZone), leafSalt: random(LEAF_SALT_BYTES) };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  week_unknown: 'week',
  campaign_unknown: 'about',
  row_unknown: 'about',
};

function answerOf(noted: RequestNoted): Parsed<{ readonly requestId: string }> {
  if (noted.status === 'noted') return { ok: true, value: { requestId: noted.requestId } };
  return { ok: false, problems: [problem(noted.code, FIELD_OF[noted.code])] };
}

async function viewOf(
  record: EvidenceRequestRecord,
  official: Official,
  deps: EvidenceRequestDeskDeps,
): Promise<EvidenceRequestView> {
  const { requestId, subject, campaignTitle, week, reason, requester, answer, handedOver } = record;
  const now = deps.clock();
  const state = evidenceRequestState(record, now);
  const asked = {
    ...record,
    requestedBy: requester.personId,
    isRequesterActive: requester.isActive,
  };
  return {
    requestId,
    about: actSubjectText(subject),
    title: campaignTitle,
    week,
    state,
    reason,
    requestedBy: requester.label,
    requestedAt: record.requestedAt.toISOString(),
    expiresAt: record.expiresAt.toISOString(),
    isAnswerable: answerFault(asked, official, now) === null,
    answer: answer && { by: answer.label, at: answer.at.toISOString(), reason: answer.reason },
    roughFiles: state === 'waiting' ? await roughFiles(record, official, deps) : null,
    handedOver: handedOver && {
      at: handedOver.at.toISOString(),
      files: handedOver.files.map(({ evidenceId, sha256 }) => ({
        evidenceId,
        sha256: Buffer.from(sha256).toString('hex'),
      })),
    },
  };
}

async function roughFiles(
  { subject, week }: SubjectRow,
  { authorityId }: Official,
  { writers }: EvidenceRequestDeskDeps,
): Promise<number | null> {
  const { fileCount, personCount } = await writers.countEvidenceBehind({
    subject,
    week,
    authorityId,
  });
  return roughFileCount(fileCount, personCount);
}
