import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Db, Tx } from '../../tables.ts';
import { addEvidence, listEvidence } from './add-evidence.ts';
import { noteEvidenceAct } from './evidence-acts.ts';
import { evidenceFromRow } from './evidence-from-row.ts';
import type { EvidenceWriters, StoredEvidence } from './evidence-writers.ts';

export function createEvidenceWriters(connection: Connection): EvidenceWriters {
  const { db } = connection;
  return {
    addEvidence: (evidence) => inTransaction(db, (tx) => addEvidence(tx, evidence)),
    listEvidence: (ownerHash) => listEvidence(db, ownerHash),
    listSentEvidence: (limit) => listSentEvidence(db, limit),
    findSentEvidence: (evidenceId) => findSentEvidence(db, evidenceId),
    replaceCopy: (...change) => inTransaction(db, (tx) => replaceCopy(tx, ...change)),
    removeEvidence: (...which) => inTransaction(db, (tx) => removeEvidence(tx, ...which)),
    noteEvidenceView: (view) =>
      inTransaction(db, (tx) => noteEvidenceAct(tx, { ...view, kind: 'viewed' }, null)),
    dropEndedEvidence: (...times) => dropEndedEvidence(connection, ...times),
    knownEvidence: (evidenceIds) => knownEvidence(db, evidenceIds),
  };
}

async function listSentEvidence(db: Db, limit: number): Promise<readonly StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('report_id', 'is not', null)
    .orderBy('received_at')
    .orderBy('evidence_id')
    .limit(limit)
    .execute();
  return rows.map(evidenceFromRow);
}

async function findSentEvidence(db: Db, evidenceId: string): Promise<StoredEvidence | null> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .where('report_id', 'is not', null)
    .executeTakeFirst();
  return row ? evidenceFromRow(row) : null;
}

async function replaceCopy(
  tx: Tx,
  evidenceId: string,
  earlierName: string,
  copyName: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence')
    .set({ copy_name: copyName, is_covered: 1 })
    .where('evidence_id', '=', evidenceId)
    .where('copy_name', '=', earlierName)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function removeEvidence(
  tx: Tx,
  ownerHash: Uint8Array,
  evidenceId: string,
): Promise<StoredEvidence | null> {
  const row = await tx
    .deleteFrom('evidence')
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .where('evidence_id', '=', evidenceId)
    .returningAll()
    .executeTakeFirst();
  return row ? evidenceFromRow(row) : null;
}

async function dropEndedEvidence(
  { db, engine }: Connection,
  now: Date,
  keptSince: Date,
): Promise<readonly StoredEvidence[]> {
  const rows = await inTransaction(db, (tx) =>
    tx
      .deleteFrom('evidence')
      .where((row) =>
        row.or([
          row('kept_from', '<=', keptSince.getTime()),
          row.and([
            row('report_id', 'is', null),
            row.not(
              row.exists(
                row
                  .selectFrom('draft')
                  .select('draft.owner_hash')
                  .whereRef('draft.owner_hash', '=', 'evidence.owner_hash')
                  .where('draft.expires_at', '>', now.getTime()),
              ),
            ),
          ]),
        ]),
      )
      .returningAll()
      .execute(),
  );
  if (rows.length > 0)
    for (const statement of engine.clearOut('evidence')) await sql.raw(statement).execute(db);
  return rows.map(evidenceFromRow);
}

async function knownEvidence(
  db: Db,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredEvidence>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('evidence_id', 'in', evidenceIds)
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, evidenceFromRow(row)]));
}
