import type { NumberRange } from '@rangewatch/numbering';
import type { ObjectionRelation, ObjectionStatus } from '@rangewatch/schema';
import { type Selectable, sql } from 'kysely';
import { instantOf } from '../../instant-of.ts';
import type { Db } from '../../tables.ts';
import type { ObjectionRow } from '../../tables/good-number-rows.ts';
import type { HeldObjections, Objection } from './objection-writers.ts';

export async function findObjectionStatus(
  db: Db,
  receiptHash: Uint8Array,
): Promise<ObjectionStatus | null> {
  const row = await db
    .selectFrom('objection')
    .select(['objection_id', 'range', 'state', 'received_at', 'decided_at', 'reason'])
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...statusFromRow(row),
    aheadCount: row.state === 'held' ? await countAhead(db, row) : null,
  };
}

/** In the order of the list the person who decides works through. */
async function countAhead(
  db: Db,
  { received_at, objection_id }: Pick<ObjectionRow, 'received_at' | 'objection_id'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('objection')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('state', '=', 'held')
    .where((row) =>
      row.or([
        row('received_at', '<', received_at),
        row.and([row('received_at', '=', received_at), row('objection_id', '<', objection_id)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return count;
}

export async function findObjection(db: Db, objectionId: string): Promise<Objection | null> {
  const row = await selectObjections(db).where('objection_id', '=', objectionId).executeTakeFirst();
  return row ? objectionFromRow(row) : null;
}

export async function listHeldObjections(db: Db, limit: number): Promise<HeldObjections> {
  const rows = await selectObjections(db)
    .where('state', '=', 'held')
    .orderBy('received_at')
    .orderBy('objection_id')
    .limit(limit)
    .execute();
  const { count } = await db
    .selectFrom('objection')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  return { objections: rows.map(objectionFromRow), totalCount: count };
}

function selectObjections(db: Db) {
  return db
    .selectFrom('objection')
    .selectAll()
    .select(
      sql<number>`(select count(*) from objection as other
        where other.range = objection.range and other.state = 'held')`.as('held_count'),
    );
}

function objectionFromRow(row: Selectable<ObjectionRow> & { held_count: number }): Objection {
  return {
    ...statusFromRow(row),
    objectionId: row.objection_id,
    relation: row.relation as ObjectionRelation,
    sealedStatement: row.sealed_statement,
    heldCount: row.held_count,
  };
}

type StatusColumns = 'range' | 'state' | 'received_at' | 'decided_at' | 'reason';

function statusFromRow(
  row: Pick<Selectable<ObjectionRow>, StatusColumns>,
): Omit<ObjectionStatus, 'aheadCount'> {
  return {
    range: row.range as NumberRange,
    state: row.state,
    receivedAt: new Date(row.received_at),
    decidedAt: instantOf(row.decided_at),
    reason: row.reason,
  };
}
