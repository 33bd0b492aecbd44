import { ensureWeek, parseActSubject } from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger-log.ts';
import type { EvidenceRequestRow } from '../../tables/case-rows.ts';
import type { Db, Tx } from '../../tables.ts';
import { noteEvidenceAct } from '../evidence/evidence-acts.ts';
import type { StoredEvidence } from '../evidence/evidence-writers.ts';
import { evidenceBehind } from './evidence-behind.ts';
import type { HandOut, HandOver, NotedHandOut } from './request-writers.ts';
import { takeRequest } from './take-request.ts';

type Request = Selectable<EvidenceRequestRow>;

export async function listRequestedEvidence(
  db: Db,
  requestId: string,
): Promise<readonly StoredEvidence[]> {
  const request = await db
    .selectFrom('evidence_request')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return request ? await approvedEvidence(db, request) : [];
}

/** What was behind the row when it was approved: nobody agreed to what came later. */
async function approvedEvidence(db: Db, request: Request): Promise<readonly StoredEvidence[]> {
  const subject = parseActSubject(request.subject);
  if (request.state !== 'approved' || request.answered_at === null || !subject) return [];
  const { authority_id: authorityId } = request;
  const asked = { subject, week: ensureWeek(request.week), authorityId };
  return await evidenceBehind(db, asked, new Date(request.answered_at));
}

export async function noteHandOut(
  tx: Tx,
  { requestId, evidenceId, actId, at, inWeek, leafSalt }: HandOut,
): Promise<NotedHandOut | null> {
  const request = await takeRequest(tx, requestId);
  const recipient = request && (await activeName(tx, request.authority_id));
  if (!request || !recipient) return null;
  const files = await approvedEvidence(tx, request);
  if (!files.some((file) => file.evidenceId === evidenceId)) return null;
  const { reason } = request;
  const act = { actId, evidenceId, recipient, reason, actedAt: at, week: inWeek, leafSalt };
  const noted = await noteEvidenceAct(tx, { ...act, kind: 'released' }, requestId);
  return noted && { ...noted, recipient, reason };
}

/** Null: the authority has ended, and is given nothing any more. */
async function activeName(tx: Tx, authorityId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('authority')
    .select('name')
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}

export async function completeHandOver(
  tx: Tx,
  { requestId, at, inWeek, leafSalt }: HandOver,
): Promise<boolean> {
  const request = await takeRequest(tx, requestId);
  if (request?.state !== 'approved') return false;
  const acts = await tx
    .selectFrom('evidence_act')
    .select('evidence_id')
    .distinct()
    .where('request_id', '=', requestId)
    .execute();
  await tx
    .updateTable('evidence_request')
    .set({ state: 'handed_over', handed_over_at: at.getTime() })
    .where('request_id', '=', requestId)
    .execute();
  const fields = { requestId, step: 'handed_over', fileCount: acts.length };
  await appendLeaf(tx, 'evidence', inWeek, fields, leafSalt);
  return true;
}
