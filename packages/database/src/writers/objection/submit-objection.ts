import type { Tx } from '../../tables.ts';
import type { NewObjection, ObjectionOutcome } from './objection-writers.ts';

/** Keeps an objection; the same key and content came before: the same objection. */
export async function submitObjection(tx: Tx, objection: NewObjection): Promise<ObjectionOutcome> {
  const { sealedStatement } = objection;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('objection')
    .values({
      objection_id: objection.objectionId,
      range: objection.range,
      relation: objection.relation,
      sealed_statement: sealedStatement && Buffer.from(sealedStatement),
      receipt_hash: Buffer.from(objection.receiptHash),
      idempotency_hash: Buffer.from(objection.idempotencyHash),
      content_hash: Buffer.from(objection.contentHash),
      state: 'held',
      reason: null,
      received_at: objection.receivedAt.getTime(),
      decided_at: null,
    })
    // Waits for another attempt at the same objection, so that one of them finds the other.
    .onConflict((conflict) => conflict.column('idempotency_hash').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) {
    return { status: 'held', receivedAt: objection.receivedAt };
  }
  return await earlierObjection(tx, objection);
}

async function earlierObjection(tx: Tx, objection: NewObjection): Promise<ObjectionOutcome> {
  const earlier = await tx
    .selectFrom('objection')
    .select(['content_hash', 'received_at'])
    .where('idempotency_hash', '=', Buffer.from(objection.idempotencyHash))
    .executeTakeFirstOrThrow();
  const isSame = Buffer.compare(earlier.content_hash, objection.contentHash) === 0;
  if (!isSame) return { status: 'key_reused' };
  return { status: 'repeated', receivedAt: new Date(earlier.received_at) };
}
