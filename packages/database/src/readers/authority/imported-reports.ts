import type { CallerNumber } from '@rangewatch/numbering';
import { type Category, IMPORTED_SOURCES, type Source, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Engine } from '../../dialect/engine.ts';
import type { Db } from '../../tables.ts';
import type { AuthorityReports } from './authority-counts.ts';

interface Row {
  readonly number: CallerNumber | '';
  readonly category: Category | '';
  readonly reports: number;
}

/** Reports of official files in a week, those about one number and category together. */
export async function* importedReports(
  db: Db,
  engine: Engine,
  week: Week,
): AsyncGenerator<AuthorityReports> {
  for (const source of IMPORTED_SOURCES.toSorted()) {
    for await (const page of engine.pages(db, grouped(week, source))) {
      for (const row of page) yield countedOf(source, row);
    }
  }
}

function countedOf(source: Source, { number, category, reports }: Row): AuthorityReports {
  return {
    source,
    number: number === '' ? null : number,
    category: category === '' ? null : category,
    reportCount: reports,
    hasEvidence: false,
    reportId: null,
    personId: null,
    block: null,
  };
}

function grouped(week: Week, source: Source) {
  return sql<Row>`
    select coalesce(caller_number, '') as number, coalesce(category, '') as category, count(*) as reports
    from imported_report join import_file on import_file.file_id = imported_report.file_id
    where week = ${week} and source = ${source}
    group by coalesce(caller_number, ''), coalesce(category, '')
    order by length(coalesce(caller_number, '')), 1, 2`;
}
