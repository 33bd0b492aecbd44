import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../tables.ts';

/** Adds what the due persons contribute to every count, or takes it back. */
export async function addContributions(tx: Tx, sign: 1 | -1): Promise<void> {
  const n = sql.raw(sign === 1 ? 'count(*)' : '-count(*)');
  await add(
    tx,
    { table: 'signal_pair', keys: ['campaign_no', 'range_no'], count: 'observed' },
    sql`select e.campaign_no, b.range_no, ${n}
      from signal_due_person d
      join signal_counted_exposure e on e.person_no = d.person_no
      join signal_counted_hundred b on b.person_no = d.person_no and b.last_on > e.exposed_on
      group by e.campaign_no, b.range_no`,
  );
  await add(
    tx,
    { table: 'signal_range_margin', keys: ['range_no', 'stratum'], count: 'called' },
    sql`select b.range_no, p.stratum, ${n}
      from signal_due_person d
      join signal_counted_person p on p.person_no = d.person_no
      join signal_counted_hundred b on b.person_no = d.person_no
      group by b.range_no, p.stratum`,
  );
  await add(
    tx,
    { table: 'signal_campaign_margin', keys: ['campaign_no', 'stratum'], count: 'exposed' },
    sql`select e.campaign_no, p.stratum, ${n}
      from signal_due_person d
      join signal_counted_person p on p.person_no = d.person_no
      join signal_counted_exposure e on e.person_no = d.person_no
      group by e.campaign_no, p.stratum`,
  );
  await add(
    tx,
    { table: 'signal_stratum', keys: ['stratum'], count: 'total' },
    sql`select p.stratum, ${n}
      from signal_due_person d join signal_counted_person p on p.person_no = d.person_no
      group by p.stratum`,
  );
}

interface Count {
  readonly table: string;
  readonly keys: readonly string[];
  readonly count: string;
}

/** In key order, so that neighbours of a table that does not fit in memory are written together. */
async function add(tx: Tx, { table, keys, count }: Count, deltas: RawBuilder<unknown>) {
  const names = sql.join([...keys, count].map((name) => sql.ref(name)));
  const key = sql.join(keys.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names})
    select * from (${deltas}) as delta where true order by ${key}
    on conflict (${key}) do update set
      ${sql.ref(count)} = ${sql.ref(`${table}.${count}`)} + ${sql.ref(`excluded.${count}`)}`.execute(
    tx,
  );
}

/** Rows that count nobody are as if they had never been. */
export async function dropEmptyCounts(tx: Tx): Promise<void> {
  await tx.deleteFrom('signal_pair').where('observed', '=', 0).execute();
  await tx.deleteFrom('signal_range_margin').where('called', '=', 0).execute();
  await tx.deleteFrom('signal_campaign_margin').where('exposed', '=', 0).execute();
  await tx.deleteFrom('signal_stratum').where('total', '=', 0).execute();
}
