import { type CallerNumber, rangeParts } from '@rangewatch/numbering';
import {
  blockOf,
  type Category,
  countsPeopleExactly,
  OWN_SOURCE,
  type Week,
} from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import type { AuthorityReports } from './authority-counts.ts';
import { blockPeople } from './block-people.ts';

/** Every page sorts the week anew. */
const ROWS_PER_PAGE = 20_000;

interface Row {
  readonly report_id: string;
  /** Empty: withheld. */
  readonly number: CallerNumber | '';
  readonly category: Category | null;
  readonly person_id: string | null;
  readonly evidence: number;
}

/** A call of the week that counts: not turned away, of a report that stands, from no number that is held. */
const counts = (call: string, week: Week) => sql`
  ${sql.ref(`${call}.week`)} = ${week} and ${sql.ref(`${call}.turned_away`)} = 0
  and (${sql.ref(`${call}.caller_number`)} is null or exists (
    select 1 from report_number where report_number.report_id = ${sql.ref(`${call}.report_id`)}
      and report_number.caller_number = ${sql.ref(`${call}.caller_number`)} and report_number.is_counted = 1))`;

/** Our own reports of a week, each once, by the first of its calls that count. */
export async function* ownReports(db: Db, week: Week): AsyncGenerator<AuthorityReports> {
  let after: Pick<Row, 'number' | 'report_id'> = { number: '', report_id: '' };
  for (;;) {
    const rows = await pageOf(db, week, after);
    const blocks = await blockPeople(
      db,
      week,
      rows.flatMap(({ number }) => (number === '' ? [] : personBlock(number))),
    );
    for (const row of rows) {
      const { number, category } = row;
      yield {
        source: OWN_SOURCE,
        number: number === '' ? null : number,
        category,
        reportCount: 1,
        hasEvidence: row.evidence === 1,
        reportId: row.report_id,
        personId: row.person_id,
        block: number === '' ? null : (blocks.get(personBlock(number)) ?? null),
      };
      after = row;
    }
    if (rows.length < ROWS_PER_PAGE) return;
  }
}

async function pageOf(
  db: Db,
  week: Week,
  after: Pick<Row, 'number' | 'report_id'>,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select * from (
      select report.report_id, coalesce(call.caller_number, '') as number, report.category, report.person_id,
        case when exists (select 1 from evidence where evidence.report_id = report.report_id) then 1 else 0 end as evidence
      from call join report on report.report_id = call.report_id and report.state = 'accepted'
      where ${counts('call', week)} and not exists (
        select 1 from call as earlier
        where earlier.report_id = call.report_id and earlier.ordinal < call.ordinal and ${counts('earlier', week)})
    ) as first_call
    where (length(number), number, report_id) > (${after.number.length}, ${after.number}, ${after.report_id})
    order by length(number), number, report_id
    limit ${ROWS_PER_PAGE}`.execute(db);
  return rows;
}

/** The block of a number; the number itself where a plan's widest range is one that tags are not kept for. */
function personBlock(number: CallerNumber) {
  const block = blockOf(number);
  return countsPeopleExactly(block) && rangeParts(block).openDigits > 0 ? block : number;
}
