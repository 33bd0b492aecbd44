import { type CallerNumber, rangeParts } from '@rangewatch/numbering';
import {
  blockOf,
  type Category,
  countsPeopleExactly,
  OWN_SOURCE,
  type Week,
} from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Engine } from '../../dialect/engine.ts';
import type { Db } from '../../tables.ts';
import type { AuthorityReports } from './authority-counts.ts';
import { blockPeople } from './block-people.ts';

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
export async function* ownReports(
  db: Db,
  engine: Engine,
  week: Week,
): AsyncGenerator<AuthorityReports> {
  for await (const page of engine.pages(db, firstCalls(week))) {
    const blocks = await blockPeople(
      db,
      week,
      page.flatMap(({ number }) => (number === '' ? [] : personBlock(number))),
    );
    for (const { report_id, number, category, person_id, evidence } of page) {
      yield {
        source: OWN_SOURCE,
        number: number === '' ? null : number,
        category,
        reportCount: 1,
        hasEvidence: evidence === 1,
        reportId: report_id,
        personId: person_id,
        block: number === '' ? null : (blocks.get(personBlock(number)) ?? null),
      };
    }
  }
}

function firstCalls(week: Week) {
  return sql<Row>`
    select report.report_id, coalesce(call.caller_number, '') as number, report.category, report.person_id,
      case when exists (select 1 from evidence where evidence.report_id = report.report_id) then 1 else 0 end as evidence
    from call join report on report.report_id = call.report_id and report.state = 'accepted'
    where ${counts('call', week)} and not exists (
      select 1 from call as earlier
      where earlier.report_id = call.report_id and earlier.ordinal < call.ordinal and ${counts('earlier', week)})
    order by length(coalesce(call.caller_number, '')), 2, 1`;
}

/** The block of a number; the number itself where a plan's widest range is one that tags are not kept for. */
function personBlock(number: CallerNumber) {
  const block = blockOf(number);
  return countsPeopleExactly(block) && rangeParts(block).openDigits > 0 ? block : number;
}
