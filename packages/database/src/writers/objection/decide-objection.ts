import type { NumberRange } from '@rangewatch/numbering';
import { makesNumberKnown, type ObjectionRelation } from '@rangewatch/schema';
import type { Tx } from '../../tables.ts';
import type { DecideOutcome, ObjectionDecision } from './objection-writers.ts';

/** Decides once: of two people who decide at the same moment, one is told what the other decided. */
export async function decideObjection(tx: Tx, decision: ObjectionDecision): Promise<DecideOutcome> {
  const decided = await tx
    .updateTable('objection')
    .set({
      state: decision.decision,
      reason: decision.reason,
      decided_at: decision.decidedAt.getTime(),
    })
    .where('objection_id', '=', decision.objectionId)
    .where('state', '=', 'held')
    .returning(['range', 'relation'])
    .executeTakeFirst();
  if (!decided) return await earlierDecision(tx, decision.objectionId);
  const range = decided.range as NumberRange;
  const relation = decided.relation as ObjectionRelation;
  const isNumberKnown = decision.decision === 'accepted' && makesNumberKnown({ range, relation });
  if (isNumberKnown) await noteNumber(tx, range, decision);
  return { status: 'decided', range, isNumberKnown };
}

async function earlierDecision(tx: Tx, objectionId: string): Promise<DecideOutcome> {
  const row = await tx
    .selectFrom('objection')
    .select('state')
    .where('objection_id', '=', objectionId)
    .executeTakeFirst();
  return row ? { status: 'already_decided', state: row.state } : { status: 'unknown' };
}

/** What the operator checked without an objection stays as it was noted. */
async function noteNumber(tx: Tx, range: NumberRange, decision: ObjectionDecision): Promise<void> {
  const row = {
    name: decision.name,
    basis: 'objection',
    noted_at: decision.decidedAt.getTime(),
  } as const;
  await tx
    .insertInto('known_number')
    .values({ caller_number: range, ...row })
    .onConflict((conflict) =>
      conflict
        .column('caller_number')
        .doUpdateSet(row)
        .where('known_number.basis', '=', 'objection'),
    )
    .execute();
}
