import { type BlockListCapacity, whyNotWritten } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { ListedCount, ListedCountQuery } from './readers.ts';

/** Entries that are alike in everything that decides whether a file holds them. */
interface ListedGroup {
  readonly votes: number;
  readonly open_digits: number;
  /** 1: a service number or a range of them, without calling code. */
  readonly is_service: number;
  readonly entries: number;
}

/** The same of entries inside listed ranges: the votes of those ranges, by their open digits; 0 where there is none. */
interface CoveredGroup extends ListedGroup {
  readonly in_ten: number;
  readonly in_hundred: number;
  readonly in_thousand: number;
  readonly in_block: number;
}

const SERVICE_SCOPE = 'CN';
const WIDTHS = [
  ['in_ten', 1],
  ['in_hundred', 2],
  ['in_thousand', 3],
  ['in_block', 4],
] as const;

/**
 * The join is by these bounds alone, which walks the primary key: with an equality of lengths PostgreSQL would rather
 * compare every entry with every range.
 */
const PREFIX = sql`rtrim(wider.range, '*')`;

/** How much a file of each of these thresholds and capacities holds, and leaves out, without counting twice. */
export async function countListed(
  db: Db,
  { asked, within }: ListedCountQuery,
): Promise<ListedCount[]> {
  const bounds = boundsOf(within ?? null);
  const { rows: groups } = await sql<ListedGroup>`
    select votes, open_digits, case when range like '%:%' then 1 else 0 end as is_service,
      count(*) as entries
    from listed_range where votes > 0 and ${bounds} group by 1, 2, 3`.execute(db);
  const { rows: covered } = await sql<CoveredGroup>`
    select votes, open_digits, is_service, in_ten, in_hundred, in_thousand, in_block, count(*) as entries
    from (
      select inner_range.range, min(inner_range.votes) as votes, min(inner_range.open_digits) as open_digits,
        min(case when inner_range.range like '%:%' then 1 else 0 end) as is_service,
        ${sql.join(WIDTHS.map(([name, width]) => coverVotes(name, width)))}
      from (select * from listed_range where votes > 0 and open_digits > 0 and ${bounds}) as wider
      join listed_range as inner_range
        on inner_range.range > ${PREFIX} and inner_range.range < ${PREFIX} || ':'
        and length(inner_range.range) - length(wider.range) = 0
        and inner_range.open_digits < wider.open_digits and inner_range.votes > 0
      group by inner_range.range
    ) as nested group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  return asked.map((one) => countOf(one, groups, covered));
}

function coverVotes(name: string, width: number) {
  return sql`max(case when wider.open_digits = ${width} then wider.votes else 0 end) as ${sql.ref(name)}`;
}

function boundsOf(within: ListedCountQuery['within'] | null) {
  if (!within) return sql<boolean>`1 = 1`;
  const known = within.split('*')[0] ?? '';
  return sql<boolean>`range >= ${known} and range < ${`${known}:`} and length(range) = ${within.length}`;
}

function countOf(
  { minVotes, capacity }: ListedCountQuery['asked'][number],
  groups: readonly ListedGroup[],
  covered: readonly CoveredGroup[],
): ListedCount {
  const from = groups.filter(({ votes }) => votes >= minVotes);
  const inside = covered.filter(({ votes }) => votes >= minVotes);
  const isWritten = (group: ListedGroup) => canWrite(group, capacity);
  const hidden = inside.filter((group) =>
    WIDTHS.some(
      ([name, width]) =>
        group[name] >= minVotes && canWrite({ ...group, open_digits: width }, capacity),
    ),
  );
  const count = (isWanted: (group: ListedGroup) => boolean) =>
    sum(from.filter(isWanted)) - sum(hidden.filter(isWanted));
  const isLeftOut = (group: ListedGroup) => !isWritten(group);
  const insideAny = inside.filter((group) => WIDTHS.some(([name]) => group[name] >= minVotes));
  return {
    minVotes,
    numberCount: count((group) => isWritten(group) && group.open_digits === 0),
    rangeCount: count((group) => isWritten(group) && group.open_digits > 0),
    leftOutCount: sum(from.filter(isLeftOut)) - sum(insideAny.filter(isLeftOut)),
  };
}

function canWrite(group: ListedGroup, capacity: BlockListCapacity): boolean {
  const scope = group.is_service === 1 ? SERVICE_SCOPE : null;
  return whyNotWritten({ scope, openDigits: group.open_digits }, capacity) === null;
}

function sum(groups: readonly ListedGroup[]): number {
  return groups.reduce((total, { entries }) => total + entries, 0);
}
