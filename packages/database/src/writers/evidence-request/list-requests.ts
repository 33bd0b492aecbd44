import { ensureWeek, parseActSubject } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import { campaignTitles } from '../campaign-titles.ts';
import type { EvidenceRequestQuery, EvidenceRequestRecord } from './request-writers.ts';

export async function listEvidenceRequests(
  db: Db,
  { authorityId, state, limit }: EvidenceRequestQuery,
): Promise<readonly EvidenceRequestRecord[]> {
  let wanted = joined(db);
  if (authorityId !== null) wanted = wanted.where('request.authority_id', '=', authorityId);
  if (state) wanted = wanted.where('request.state', '=', state);
  return await recordsOf(db, await wanted.limit(limit).execute());
}

export async function findEvidenceRequest(
  db: Db,
  requestId: string,
): Promise<EvidenceRequestRecord | null> {
  const rows = await joined(db).where('request.request_id', '=', requestId).execute();
  const [found] = await recordsOf(db, rows);
  return found ?? null;
}

function joined(db: Db) {
  return db
    .selectFrom('evidence_request as request')
    .innerJoin('authority', 'authority.authority_id', 'request.authority_id')
    .innerJoin('authority_person as requester', 'requester.person_id', 'request.requested_by')
    .leftJoin('authority_person as answerer', 'answerer.person_id', 'request.answered_by')
    .selectAll('request')
    .select(['authority.name as authority', 'requester.label as requester_label'])
    .select(['requester.ended_at as requester_ended_at', 'answerer.label as answerer_label'])
    .orderBy('request.requested_at', 'desc')
    .orderBy('request.request_id');
}

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number];

async function recordsOf(db: Db, rows: readonly Row[]): Promise<readonly EvidenceRequestRecord[]> {
  const subjects = rows.map(({ subject }) => subject);
  const titleOf = await campaignTitles(db, subjects);
  const filesOf = await handedOut(
    db,
    rows.map(({ request_id }) => request_id),
  );
  return rows.flatMap((row) => {
    const subject = parseActSubject(row.subject);
    if (!subject) return [];
    return [
      {
        requestId: row.request_id,
        authority: row.authority,
        subject,
        campaignTitle: titleOf.get(row.subject) ?? null,
        week: ensureWeek(row.week),
        reason: row.reason,
        state: row.state,
        requestedAt: new Date(row.requested_at),
        expiresAt: new Date(row.expires_at),
        requester: {
          personId: row.requested_by,
          label: row.requester_label,
          isActive: row.requester_ended_at === null,
        },
        answer: answerOf(row),
        handedOver:
          row.handed_over_at === null
            ? null
            : { at: new Date(row.handed_over_at), files: filesOf.get(row.request_id) ?? [] },
      },
    ];
  });
}

function answerOf({
  answerer_label,
  answered_at,
  answer_reason,
}: Row): EvidenceRequestRecord['answer'] {
  if (answerer_label === null || answered_at === null || answer_reason === null) return null;
  return { label: answerer_label, at: new Date(answered_at), reason: answer_reason };
}

type HandedFiles = NonNullable<EvidenceRequestRecord['handedOver']>['files'];

/** Each file once, also where it was written twice. */
async function handedOut(
  db: Db,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string | null, HandedFiles>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('evidence_act')
    .select(['request_id', 'evidence_id', 'sha256'])
    .distinct()
    .where('request_id', 'in', requestIds)
    .orderBy('evidence_id')
    .execute();
  const files = rows.flatMap(({ request_id, evidence_id: evidenceId, sha256 }) =>
    sha256 ? [{ requestId: request_id, file: { evidenceId, sha256 } }] : [],
  );
  const grouped = Map.groupBy(files, ({ requestId }) => requestId);
  return new Map([...grouped].map(([id, ofRequest]) => [id, ofRequest.map(({ file }) => file)]));
}
