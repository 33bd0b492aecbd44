import { type NumberRange, openDigitsOf } from '@rangewatch/numbering';
import { countsPeopleExactly, isBlock, OWN_SOURCE, type Week } from '@rangewatch/schema';
import type { Engine } from '../../dialect/engine.ts';
import { weekFacet } from '../../rollup/count-deltas.ts';
import type { Db } from '../../tables.ts';
import type { AuthorityCounts, AuthorityReports, BlockCount } from './authority-counts.ts';
import { campaignPersons } from './campaign-persons.ts';
import { importedReports } from './imported-reports.ts';
import { ownReports } from './own-reports.ts';

export function authorityCounts(db: Db, engine: Engine, week: Week): AuthorityCounts {
  return {
    reports: () => reportsOf(db, engine, week),
    campaigns: () => campaignPersons(db, week),
    blocks: () => weekBlocks(db, week),
    disputed: () => disputedRanges(db),
  };
}

async function* reportsOf(db: Db, engine: Engine, week: Week): AsyncGenerator<AuthorityReports> {
  yield* ownReports(db, engine, week);
  yield* importedReports(db, engine, week);
}

async function weekBlocks(db: Db, week: Week): Promise<readonly BlockCount[]> {
  const rows = await db
    .selectFrom('range_count')
    .select(['range', 'report_count', 'reporter_count', 'number_count'])
    .where('source', '=', OWN_SOURCE)
    .where('facet', '=', weekFacet(week))
    .where('range', 'like', '%*')
    .orderBy('range')
    .execute();
  return rows.flatMap((row) => {
    const range = row.range as NumberRange;
    const { report_count: reportCount, number_count: numberCount } = row;
    if (
      row.reporter_count === null ||
      !isBlock(range, openDigitsOf(range)) ||
      !countsPeopleExactly(range)
    )
      return [];
    return { range, reportCount, reporterCount: row.reporter_count, numberCount };
  });
}

async function disputedRanges(db: Db): Promise<readonly NumberRange[]> {
  const rows = await db
    .selectFrom('objection')
    .select('range')
    .distinct()
    .where('state', '<>', 'rejected')
    .orderBy('range')
    .execute();
  return rows.map(({ range }) => range as NumberRange);
}
