import { answerFault, type Answerer } from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger-log.ts';
import type { EvidenceRequestRow } from '../../tables/case-rows.ts';
import type { Tx } from '../../tables.ts';
import type { EvidenceAnswer, RequestNoted } from './request-writers.ts';
import { takeRequest } from './take-request.ts';

export async function answerEvidenceRequest(tx: Tx, answer: EvidenceAnswer): Promise<RequestNoted> {
  const { requestId, authorityId, personId, decision, reason, at } = answer;
  const request = await takeRequest(tx, requestId);
  if (request?.authority_id !== authorityId) return { status: 'refused', code: 'request_unknown' };
  if (isAnsweredSo(request, answer)) return { status: 'noted', requestId };
  const judged = {
    state: request.state,
    expiresAt: new Date(request.expires_at),
    requestedBy: request.requested_by,
    isRequesterActive: (await findPerson(tx, request.requested_by, authorityId)) !== null,
  };
  const fault = answerFault(judged, await findPerson(tx, personId, authorityId), at);
  if (fault) return { status: 'refused', code: fault };
  await tx
    .updateTable('evidence_request')
    .set({
      state: decision,
      answered_by: personId,
      answered_at: at.getTime(),
      answer_reason: reason,
    })
    .where('request_id', '=', requestId)
    .execute();
  const fields = { requestId, step: decision, authorityId, personId, reason };
  await appendLeaf(tx, 'evidence', answer.inWeek, fields, answer.leafSalt);
  return { status: 'noted', requestId };
}

/** The same answer of the same person, sent again. */
function isAnsweredSo(
  request: Selectable<EvidenceRequestRow>,
  { personId, decision, reason }: EvidenceAnswer,
): boolean {
  return (
    request.answered_by === personId &&
    request.answer_reason === reason &&
    (decision === 'refused') === (request.state === 'refused')
  );
}

/** As they are on record now, whatever their session said; null: they or the authority have ended. */
async function findPerson(tx: Tx, personId: string, authorityId: string): Promise<Answerer | null> {
  const row = await tx
    .selectFrom('authority_person as person')
    .innerJoin('authority', 'authority.authority_id', 'person.authority_id')
    .select(['person.person_id', 'person.role'])
    .where('person.person_id', '=', personId)
    .where('person.authority_id', '=', authorityId)
    .where('person.ended_at', 'is', null)
    .where('authority.ended_at', 'is', null)
    .executeTakeFirst();
  return row ? { personId: row.person_id, role: row.role } : null;
}
