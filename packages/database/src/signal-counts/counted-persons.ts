import { sql } from 'kysely';
import type { Tx } from '../tables.ts';
import type { CountedDays } from './counted-days.ts';

/** Campaigns of one person that count, the latest: signals' policy, kept here because SQL counts by it. */
const MOST_CAMPAIGNS = 10;

/** Hundreds that called the due persons in these days, their strata, and their exposures. */
export async function countPersons(
  tx: Tx,
  days: CountedDays,
  onlyVerified: boolean,
): Promise<void> {
  const least = onlyVerified ? 1 : 0;
  await sql`
    insert into signal_next_hundred (person_no, range_no, first_on, last_on)
    select c.person_no, n.range_no, min(c.called_on), max(c.called_on)
    from signal_due_person d
    join signal_person p on p.person_no = d.person_no and p.is_verified >= ${least}
    join signal_call c on c.person_no = d.person_no
    join signal_number_range n on n.number_no = c.number_no and n.is_hundred = 1
    where c.called_on > ${days.after} and c.called_on <= ${days.to}
    group by c.person_no, n.range_no order by c.person_no, n.range_no`.execute(tx);
  await sql`
    insert into signal_next_person (person_no, stratum)
    select b.person_no, coalesce(p.region, '') || '|' || b.band
    from (select person_no, case when count(*) >= 10 then '3' when count(*) >= 4 then '2'
            when count(*) >= 2 then '1' else '0' end as band
          from signal_next_hundred group by person_no) b
    join signal_person p on p.person_no = b.person_no`.execute(tx);
  await sql`
    insert into signal_next_exposure (person_no, campaign_no, exposed_on)
    select person_no, campaign_no, exposed_on
    from (select f.person_no, f.campaign_no, f.exposed_on, row_number() over (
            partition by f.person_no order by f.exposed_on desc, g.campaign_ref) as place
          from (select e.person_no, e.campaign_no, min(e.exposed_on) as exposed_on
                from signal_due_person d
                join signal_next_person p on p.person_no = d.person_no
                join signal_exposure e on e.person_no = d.person_no
                where e.exposed_on <= ${days.to}
                group by e.person_no, e.campaign_no) f
          join signal_campaign g on g.campaign_no = f.campaign_no) ranked
    where place <= ${MOST_CAMPAIGNS} order by person_no, campaign_no`.execute(tx);
}
