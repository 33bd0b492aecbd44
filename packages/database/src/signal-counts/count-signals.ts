import { sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { applyContributions, dropEmptyCounts, keepContributions } from './contributions.ts';
import { markDuePersons } from './due-persons.ts';
import { countPersons } from './counted-persons.ts';
import type { CountedDays } from './counted-days.ts';

export interface SignalCounting {
  /** Only persons with a verified phone are counted. */
  readonly onlyVerified: boolean;
  /** Persons that were counted anew. */
  readonly dueCount: number;
}

/**
 * Brings the counts to the given days: whoever's facts changed, or whose calls or exposures entered or left the days,
 * is taken out as counted before and put in again. The cost is that of these persons, whatever the history.
 */
export async function countSignals(
  tx: Tx,
  engine: Engine,
  days: CountedDays,
): Promise<SignalCounting> {
  await waitForWriters(tx);
  const onlyVerified = await hasVerifiedPerson(tx);
  const dueCount = await markDuePersons(tx, days, onlyVerified);
  if (dueCount > 0) {
    await measure(tx, engine, ['signal_due_person']);
    await countPersons(tx, days, onlyVerified);
    await measure(tx, engine, NEXT_TABLES);
    await applyContributions(tx);
    await keepContributions(tx);
    await dropEmptyCounts(tx);
    await dropRemovedPersons(tx);
  }
  await tx
    .updateTable('signal_count_head')
    .set({ after_day: days.after, to_day: days.to, only_verified: onlyVerified ? 1 : 0 })
    .where('id', '=', 1)
    .execute();
  await tx.deleteFrom('signal_stale_person').execute();
  await tx.deleteFrom('signal_due_person').execute();
  return { onlyVerified, dueCount };
}

/** Forgets every count and counts all persons again: what `countSignals` must always be equal to. */
export async function recountSignals(
  tx: Tx,
  engine: Engine,
  days: CountedDays,
): Promise<SignalCounting> {
  for (const table of COUNT_TABLES) await sql`delete from ${sql.table(table)}`.execute(tx);
  await tx
    .updateTable('signal_count_head')
    .set({ after_day: 0, to_day: 0 })
    .where('id', '=', 1)
    .execute();
  await sql`insert into signal_stale_person (person_no) select person_no from signal_person where true
    on conflict (person_no) do nothing`.execute(tx);
  return countSignals(tx, engine, days);
}

const NEXT_TABLES = ['signal_next_person', 'signal_next_hundred', 'signal_next_exposure'] as const;

const COUNT_TABLES = [
  'signal_counted_person',
  'signal_counted_hundred',
  'signal_counted_exposure',
  'signal_pair',
  'signal_range_margin',
  'signal_campaign_margin',
  'signal_stratum',
] as const;

/** Facts are written under this lock: a mark that is made while it is counted would be lost with the marks. */
async function waitForWriters(tx: Tx): Promise<void> {
  await tx
    .updateTable('signal_head')
    .set((row) => ({ last_person_no: row.ref('last_person_no') }))
    .execute();
}

/** Of a person who was taken out an empty row is left until it counts nowhere. */
async function dropRemovedPersons(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('signal_person')
    .where('person_no', 'in', (due) => due.selectFrom('signal_due_person').select('person_no'))
    .where(sql<boolean>`length(content_hash) = 0`)
    .execute();
}

/** A plan for a handful of persons would take hours for a million. */
async function measure(tx: Tx, engine: Engine, tables: readonly string[]): Promise<void> {
  for (const statement of engine.measure(tables)) await sql.raw(statement).execute(tx);
}

async function hasVerifiedPerson(tx: Tx): Promise<boolean> {
  const found = await tx
    .selectFrom('signal_person')
    .select('person_no')
    .where('is_verified', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
