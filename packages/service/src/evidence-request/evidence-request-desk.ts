import type { EvidenceRequestRecord, RequestNoted, Writers } from '@rangewatch/database/writers';
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
  REQUEST_DAYS,
} from '@rangewatch/schema';
import type { Official } from '../authority/official.ts';
import { notNoted } from '../authority/not-noted.ts';
import { sentOnce } from '../authority/sent-once.ts';
import { notedNow, type NotingDeps } from '../evidence/noted-now.ts';

export interface EvidenceRequestDeskDeps extends NotingDeps {
  readonly writers: Pick<
    Writers,
    'requestEvidence' | 'answerEvidenceRequest' | 'listEvidenceRequests' | 'listRequestedEvidence'
  >;
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
      const step = notedNow(deps);
      const expiresAt = new Date(step.at.getTime() + REQUEST_DAYS * DAY_MS);
      const by = { requestId, authorityId, personId, expiresAt };
      return answerOf(await writers.requestEvidence({ ...asked, ...by, ...step }));
    },
    async answer({ authorityId, personId }, requestId, input) {
      const parsed = parseWith(evidenceDecisionInput, input);
      if (!parsed.ok) return parsed;
      const by = { requestId, authorityId, personId };
      const answer = { ...parsed.value, ...by, ...notedNow(deps) };
      return answerOf(await writers.answerEvidenceRequest(answer));
    },
    async list(official) {
      const { authorityId } = official;
      const records = await writers.listEvidenceRequests({ authorityId, limit: MOST_LISTED });
      return await Promise.all(records.map((record) => viewOf(record, official, deps)));
    },
  };
}

function answerOf(noted: RequestNoted): Parsed<{ readonly requestId: string }> {
  if (noted.status === 'noted') return { ok: true, value: { requestId: noted.requestId } };
  return notNoted(noted.code);
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
    fileCount: state === 'approved' ? await countFiles(requestId, deps) : null,
    handedOver: handedOver && {
      at: handedOver.at.toISOString(),
      files: handedOver.files.map(({ evidenceId, sha256 }) => ({
        evidenceId,
        sha256: Buffer.from(sha256).toString('hex'),
      })),
    },
  };
}

async function countFiles(
  requestId: string,
  { writers }: EvidenceRequestDeskDeps,
): Promise<number> {
  return (await writers.listRequestedEvidence(requestId)).length;
}
