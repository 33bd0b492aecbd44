import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../tables.ts';

/** Where what a person contributes is written: as counted so far, and as it is now. */
const SIDES = [
  { sign: '-1', prefix: 'signal_counted' },
  { sign: '1', prefix: 'signal_next' },
] as const;

type Side = (typeof SIDES)[number];

interface Count {
  readonly table: string;
  readonly keys: readonly string[];
  readonly count: string;
  /** Of the due persons, `d`: rows that each count one. */
  readonly from: (
    tables: Record<'person' | 'hundred' | 'exposure', RawBuilder<unknown>>,
  ) => RawBuilder<unknown>;
}

const COUNTS: readonly Count[] = [
  {
    table: 'signal_pair',
    keys: ['campaign_no', 'range_no'],
    count: 'observed',
    from: ({ hundred, exposure }) => sql`
      join ${exposure} e on e.person_no = d.person_no
      join ${hundred} h on h.person_no = d.person_no and h.last_on > e.exposed_on`,
  },
  {
    table: 'signal_range_margin',
    keys: ['range_no', 'stratum'],
    count: 'called',
    from: ({ person, hundred }) => sql`
      join ${person} p on p.person_no = d.person_no
      join ${hundred} h on h.person_no = d.person_no`,
  },
  {
    table: 'signal_campaign_margin',
    keys: ['campaign_no', 'stratum'],
    count: 'exposed',
    from: ({ person, exposure }) => sql`
      join ${person} p on p.person_no = d.person_no
      join ${exposure} e on e.person_no = d.person_no`,
  },
  {
    table: 'signal_stratum',
    keys: ['stratum'],
    count: 'total',
    from: ({ person }) => sql`join ${person} p on p.person_no = d.person_no`,
  },
];

/**
 * Changes every count by what the due persons contribute now and did not before, or the other way round; what stays
 * cancels out. In key order, so that neighbours of a table that does not fit in memory are written together.
 */
export async function applyContributions(tx: Tx): Promise<void> {
  for (const { table, keys, count, from } of COUNTS) {
    const key = sql.join(keys.map((name) => sql.ref(name)));
    const side = ({ sign, prefix }: Side) => sql`
      select ${key}, ${sql.raw(sign)} as n from signal_due_person d ${from({
        person: sql.table(`${prefix}_person`),
        hundred: sql.table(`${prefix}_hundred`),
        exposure: sql.table(`${prefix}_exposure`),
      })}`;
    await sql`
      insert into ${sql.table(table)} (${key}, ${sql.ref(count)})
      select * from (
        select ${key}, sum(n) as n from (${sql.join(SIDES.map(side), sql` union all `)}) as both_sides
        group by ${key} having sum(n) <> 0) as delta
      where true order by ${key}
      on conflict (${key}) do update set
        ${sql.ref(count)} = ${sql.ref(`${table}.${count}`)} + ${sql.ref(`excluded.${count}`)}`.execute(
      tx,
    );
  }
}

/** What the due persons contribute now is what they are counted by from here on. */
export async function keepContributions(tx: Tx): Promise<void> {
  for (const kind of ['person', 'hundred', 'exposure']) {
    const [counted, next] = [sql.table(`signal_counted_${kind}`), sql.table(`signal_next_${kind}`)];
    await sql`delete from ${counted}
      where person_no in (select person_no from signal_due_person)`.execute(tx);
    await sql`insert into ${counted} select * from ${next}`.execute(tx);
    await sql`delete from ${next}`.execute(tx);
  }
}

/** Rows that count nobody are as if they had never been. */
export async function dropEmptyCounts(tx: Tx): Promise<void> {
  await tx.deleteFrom('signal_pair').where('observed', '=', 0).execute();
  await tx.deleteFrom('signal_range_margin').where('called', '=', 0).execute();
  await tx.deleteFrom('signal_campaign_margin').where('exposed', '=', 0).execute();
  await tx.deleteFrom('signal_stratum').where('total', '=', 0).execute();
}
