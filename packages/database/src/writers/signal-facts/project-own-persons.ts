import { OWN_PERSONS } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../../tables.ts';
import { forgetCells } from './forget-cells.ts';
import { ownFacts } from './own-facts.ts';
import { readOwnRecords } from './own-records.ts';
import { putPersons, removePersons } from './put-persons.ts';
import type { SignalChange } from './signal-change.ts';
import type { OwnPersonsBatch, ProjectedPersons } from './signal-fact-writers.ts';

/** Makes the facts of some of our own persons anew from their reports. */
export async function projectOwnPersons(
  change: SignalChange,
  { limit, timeZone }: OwnPersonsBatch,
): Promise<ProjectedPersons> {
  const taken = await takeChanged(change.tx, limit);
  const records = taken.length > 0 ? await readOwnRecords(change.tx, taken) : null;
  const persons = taken.flatMap((person) => (records && ownFacts(person, records, timeZone)) ?? []);
  const put = await putPersons(change, { source: OWN_PERSONS, persons });
  const kept = new Set(persons.map(({ person }) => person));
  // Last, because it looks at every person.
  const gone = taken.length < limit ? await findGone(change.tx, limit) : [];
  await forgetCells(change.tx, OWN_PERSONS, gone);
  const without = [...taken.filter((person) => !kept.has(person)), ...gone];
  const removedCount = await removePersons(change, OWN_PERSONS, without);
  return {
    changedCount: put.changedCount,
    removedCount,
    isDone: taken.length < limit && gone.length < limit,
  };
}

/** The marks go first: a report that is accepted while the rest is read sets its mark again. */
async function takeChanged(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .deleteFrom('signal_changed_person')
    .where('person_id', 'in', (row) =>
      row.selectFrom('signal_changed_person').select('person_id').orderBy('person_id').limit(limit),
    )
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Persons whose link has ended, whoever ended it. */
async function findGone(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('signal_person')
    .select('person_ref')
    .where('source', '=', OWN_PERSONS)
    .where(sql`length(content_hash)`, '>', 0)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('person').select('person_id').whereRef('person_id', '=', 'person_ref'),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map(({ person_ref }) => person_ref);
}
