import { type NumberRange, rangeContains } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { AuthorityCounts, AuthorityReports, BlockPeople } from './authority-counts.ts';
import { blockPeople } from './block-people.ts';
import { campaignPersons } from './campaign-persons.ts';
import { importedReports } from './imported-reports.ts';
import { ownReports } from './own-reports.ts';

export function authorityCounts(db: Db, week: Week): AuthorityCounts {
  return {
    reports: () => reportsOf(db, week),
    campaigns: () => campaignPersons(db, week),
    nodes: () => publishedNodes(db, week),
    disputed: () => disputedRanges(db),
  };
}

async function* reportsOf(db: Db, week: Week): AsyncGenerator<AuthorityReports> {
  yield* ownReports(db, week);
  yield* importedReports(db, week);
}

/** Of the nodes open in the week; of one inside another the wider, so that no row is part of another. */
async function publishedNodes(db: Db, week: Week): Promise<readonly BlockPeople[]> {
  const rows = await db
    .selectFrom('signal_open_node')
    .select('node')
    .distinct()
    .where('node', '<>', 'other')
    .where('first_open_week', '<=', week)
    .orderBy('node')
    .execute();
  const nodes = rows.map(({ node }) => node as NumberRange);
  const widest = nodes.filter(
    (node) => !nodes.some((other) => other !== node && rangeContains(other, node)),
  );
  const people = await blockPeople(db, week, widest);
  return widest.map((range) => people.get(range) ?? { range, reportCount: 0, reporterCount: 0 });
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
