import { actSubjectText } from '@rangewatch/schema';
import { appendLeaf } from '../../ledger-log.ts';
import { findReleasedRow } from '../../released-row.ts';
import type { Tx } from '../../tables.ts';
import { boundsOf } from '../authority/bounds-of.ts';
import type { NewEvidenceRequest, RequestNoted } from './request-writers.ts';

export async function requestEvidence(tx: Tx, request: NewEvidenceRequest): Promise<RequestNoted> {
  const earlier = await findEarlier(tx, request);
  if (earlier) return earlier;
  const bounds = await boundsOf(tx, request.authorityId);
  const row = await findReleasedRow(tx, { ...request, revision: null, bounds });
  if (typeof row === 'string') return { status: 'refused', code: row };
  const { requestId, authorityId, personId, week, reason, expiresAt } = request;
  if (!(await insert(tx, request)))
    return (await findEarlier(tx, request)) ?? { status: 'refused', code: 'request_unknown' };
  const subject = actSubjectText(request.subject);
  const about = { requestId, step: 'requested', authorityId, personId, subject, week, reason };
  const fields = { ...about, expiresAt: expiresAt.toISOString() };
  await appendLeaf(tx, 'evidence', request.inWeek, fields, request.leafSalt);
  return { status: 'noted', requestId };
}

/** What came of it when it was sent before; null: it is new. */
async function findEarlier(tx: Tx, request: NewEvidenceRequest): Promise<RequestNoted | null> {
  const { requestId, personId, week, reason } = request;
  const known = await tx
    .selectFrom('evidence_request')
    .select(['requested_by', 'week', 'subject', 'reason'])
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (!known) return null;
  const isSame =
    known.requested_by === personId &&
    known.week === week &&
    known.subject === actSubjectText(request.subject) &&
    known.reason === reason;
  if (!isSame) return { status: 'refused', code: 'idempotency_key_reused' };
  return { status: 'noted', requestId };
}

/** False when the same was sent in the same moment. */
async function insert(tx: Tx, request: NewEvidenceRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence_request')
    .values({
      request_id: request.requestId,
      authority_id: request.authorityId,
      subject: actSubjectText(request.subject),
      week: request.week,
      reason: request.reason,
      state: 'waiting',
      requested_by: request.personId,
      requested_at: request.at.getTime(),
      expires_at: request.expiresAt.getTime(),
      answered_by: null,
      answered_at: null,
      answer_reason: null,
      handed_over_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
