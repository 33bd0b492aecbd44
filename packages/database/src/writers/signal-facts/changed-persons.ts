import { OWN_PERSONS } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../../tables.ts';

/** Below the parameter limits of both engines. */
const MARKS_PER_INSERT = 500;

/** Has the facts of persons made anew from their reports. The update waits for whoever is just doing that. */
export async function markChangedPersons(
  tx: Tx,
  personIds: readonly (string | null)[],
): Promise<void> {
  const known = [...new Set(personIds)].filter((personId) => personId !== null);
  // In one order, so that two that mark the same persons do not wait for each other.
  const marks = known.toSorted().map((person_id) => ({ person_id }));
  for (let from = 0; from < marks.length; from += MARKS_PER_INSERT) {
    await tx
      .insertInto('signal_changed_person')
      .values(marks.slice(from, from + MARKS_PER_INSERT))
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet({ person_id: sql`excluded.person_id` }),
      )
      .execute();
  }
}

const NOTHING = {
  region: null,
  is_verified: 0,
  signed_up_on: null,
  invite: null,
  log_from: null,
  log_to: null,
  content_hash: Buffer.alloc(0),
} as const;

/**
 * Erasure does not wait for the next run: what was made from the reports of a person goes in the same commit, and what
 * their other reports say is made anew.
 */
export async function forgetOwnPerson(tx: Tx, personId: string): Promise<void> {
  await markChangedPersons(tx, [personId]);
  const row = await tx
    .updateTable('signal_person')
    .set(NOTHING)
    .where('source', '=', OWN_PERSONS)
    .where('person_ref', '=', personId)
    .returning('person_no')
    .executeTakeFirst();
  if (!row) return;
  for (const table of ['signal_exposure', 'signal_call', 'signal_phone'] as const)
    await tx.deleteFrom(table).where('person_no', '=', row.person_no).execute();
  await tx
    .insertInto('signal_stale_person')
    .values({ person_no: row.person_no })
    .onConflict((conflict) =>
      conflict.column('person_no').doUpdateSet({ person_no: sql`excluded.person_no` }),
    )
    .execute();
}
