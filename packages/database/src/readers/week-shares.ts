import { OWN_SOURCE, type ReleasedShares, type Source, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import { weekFacet } from '../rollup/count-deltas.ts';
import type { Db } from '../tables.ts';
import type { WeekShareCount } from './week-readers.ts';
import { countedCalls } from './week-totals.ts';

/** A number or range as a pattern of all numbers of its length that begin so. */
const patternOf = (range: string) => sql`replace(${sql.ref(range)}, '*', '_')`;

/**
 * Reports of a week that have evidence, and those about numbers under an accepted objection: one that nobody has looked at
 * yet would let anyone move a public figure.
 */
export async function weekShareCounts(db: Db, week: Week): Promise<readonly WeekShareCount[]> {
  const { rows } = await sql<{ source: Source; evidence: number; disputed: number }>`
    select ${OWN_SOURCE} as source,
      count(distinct case when exists (
        select 1 from evidence where evidence.report_id = counted.report_id) then report_id end) as evidence,
      count(distinct case when exists (
        select 1 from objection where state = 'accepted' and counted.caller_number like ${patternOf('objection.range')})
        then report_id end) as disputed
    from (${countedCalls(week)}) as counted
    union all
    select source, 0, sum(report_count) from range_count
    where facet = ${weekFacet(week)} and source <> ${OWN_SOURCE} and range in (${outermostDisputed})
    group by source
    order by source`.execute(db);
  return rows.map(({ source, evidence, disputed }) => ({
    source,
    evidenceCount: evidence,
    disputedCount: disputed,
  }));
}

/** None of these lies in another: a report of an official file names one number, so their counts add up. */
const outermostDisputed = sql`
  select range from objection
  where state = 'accepted' and not exists (
    select 1 from objection as wider
    where wider.state = 'accepted' and wider.range <> objection.range
      and objection.range like ${patternOf('wider.range')})`;

/** What the week's first release gave; null where there is none. */
export async function releasedShares(
  db: Db,
  week: Week,
): Promise<readonly ReleasedShares[] | null> {
  const release = await db
    .selectFrom('release')
    .select('revision')
    .where('week', '=', week)
    .limit(1)
    .executeTakeFirst();
  if (!release) return null;
  const rows = await db
    .selectFrom('release_share')
    .selectAll()
    .where('week', '=', week)
    .orderBy('source')
    .execute();
  return rows.map(({ source, evidence_tenths, disputed_tenths }) => ({
    source,
    evidence_tenths,
    disputed_tenths,
  }));
}
