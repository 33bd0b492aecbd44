import { sql } from 'kysely';
import { countedInRow } from '../../counted-in-row.ts';
import { type CountedCall, isInBounds } from '../../row-bounds.ts';
import type { EvidenceRow } from '../../tables/evidence-rows.ts';
import type { Db } from '../../tables.ts';
import { boundsOf } from '../authority/bounds-of.ts';
import { evidenceFromRow } from '../evidence/evidence-from-row.ts';
import type { StoredEvidence } from '../evidence/evidence-writers.ts';
import type { AskedEvidence } from './request-writers.ts';

/** Files attached to what counts in a row within the bounds of who asks and arrived until then, oldest first. */
export async function evidenceBehind(
  db: Db,
  asked: AskedEvidence,
  receivedBy: Date,
): Promise<readonly StoredEvidence[]> {
  const { rows } = await sql<EvidenceRow>`
    select evidence.* from evidence
    where evidence.received_at <= ${receivedBy.getTime()}
      and evidence.report_id in (select receipt_id from (${countedInRow(asked)}) as counted)
    order by evidence.received_at, evidence.evidence_id`.execute(db);
  const within = new Set((await filesWithin(db, asked)).map(({ evidence_id }) => evidence_id));
  return rows.filter(({ evidence_id }) => within.has(evidence_id)).map(evidenceFromRow);
}

interface FileOfCall extends CountedCall {
  readonly evidence_id: string;
}

/** A file once for each call it stands behind. */
async function filesWithin(
  db: Db,
  { subject, week, authorityId }: AskedEvidence,
): Promise<readonly FileOfCall[]> {
  const { rows } = await sql<FileOfCall>`
    select distinct evidence.evidence_id, counted.caller_number, counted.category
    from (${countedInRow({ subject, week })}) as counted
    join evidence on evidence.report_id = counted.receipt_id`.execute(db);
  const bounds = await boundsOf(db, authorityId);
  return rows.filter((call) => isInBounds(call, bounds));
}
