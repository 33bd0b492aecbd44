import { sql } from 'kysely';
import type { Tx } from '../tables.ts';
import type { CountedDays } from './counted-days.ts';

/** Writes down who is to be counted anew, and says how many they are. */
export async function markDuePersons(
  tx: Tx,
  days: CountedDays,
  onlyVerified: boolean,
): Promise<number> {
  const head = await tx.selectFrom('signal_count_head').selectAll().executeTakeFirstOrThrow();
  await add(tx, sql`select person_no from signal_stale_person`);
  if ((head.only_verified === 1) !== onlyVerified)
    await add(tx, sql`select person_no from signal_person`);
  for (const [after, to] of changedDays({ after: head.after_day, to: head.to_day }, days))
    await add(
      tx,
      sql`select distinct person_no from signal_call where called_on > ${after} and called_on <= ${to}`,
    );
  for (const [after, to] of between(head.to_day, days.to))
    await add(
      tx,
      sql`select distinct person_no from signal_exposure where exposed_on > ${after} and exposed_on <= ${to}`,
    );
  const { count } = await tx
    .selectFrom('signal_due_person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function add(tx: Tx, persons: ReturnType<typeof sql>): Promise<void> {
  await sql`insert into signal_due_person (person_no)
    select person_no from (${persons}) as due where true
    on conflict (person_no) do nothing`.execute(tx);
}

type Span = readonly [after: number, to: number];

/** Days that one of the two has and the other has not. */
function changedDays(old: CountedDays, now: CountedDays): readonly Span[] {
  const overlap = Math.min(old.to, now.to) > Math.max(old.after, now.after);
  if (!overlap)
    return [
      [old.after, old.to],
      [now.after, now.to],
    ];
  return [...between(old.after, now.after), ...between(old.to, now.to)];
}

function between(one: number, other: number): readonly Span[] {
  return one === other ? [] : [[Math.min(one, other), Math.max(one, other)]];
}
