import type { CallerNumber } from '@rangewatch/numbering';
import { type Category, IMPORTED_SOURCES, type Source, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import type { AuthorityReports } from './authority-counts.ts';

/** Every page sorts the week anew. */
const ROWS_PER_PAGE = 20_000;

interface Row {
  readonly number: CallerNumber | '';
  readonly category: Category | '';
  readonly reports: number;
}

/** Reports of official files in a week, those about one number and category together. */
export async function* importedReports(db: Db, week: Week): AsyncGenerator<AuthorityReports> {
  for (const source of IMPORTED_SOURCES.toSorted()) yield* ofSource(db, week, source);
}

async function* ofSource(db: Db, week: Week, source: Source): AsyncGenerator<AuthorityReports> {
  let after: Pick<Row, 'number' | 'category'> | null = null;
  for (;;) {
    const rows: readonly Row[] = await pageOf(db, week, source, after);
    for (const row of rows) {
      yield {
        source,
        number: row.number === '' ? null : row.number,
        category: row.category === '' ? null : row.category,
        reportCount: row.reports,
        hasEvidence: false,
        reportId: null,
        personId: null,
        block: null,
      };
      after = row;
    }
    if (rows.length < ROWS_PER_PAGE) return;
  }
}

async function pageOf(
  db: Db,
  week: Week,
  source: Source,
  after: Pick<Row, 'number' | 'category'> | null,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select * from (
      select coalesce(caller_number, '') as number, coalesce(category, '') as category, count(*) as reports
      from imported_report join import_file on import_file.file_id = imported_report.file_id
      where week = ${week} and source = ${source}
      group by coalesce(caller_number, ''), coalesce(category, '')
    ) as grouped
    where ${after === null ? sql`1 = 1` : sql`(length(number), number, category) > (${after.number.length}, ${after.number}, ${after.category})`}
    order by length(number), number, category
    limit ${ROWS_PER_PAGE}`.execute(db);
  return rows;
}
