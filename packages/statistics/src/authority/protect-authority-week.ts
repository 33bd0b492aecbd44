import { type AuthorityRow, OWN_SOURCE, SOURCES } from '@rangewatch/schema';
import type { NumberRange } from '@rangewatch/numbering';
import { authorityRows, type ProtectedTable, type RowContext } from './authority-rows.ts';
import { CampaignTables } from './campaign-tables.ts';
import type { CampaignPersons, CountedReports, RangePeople } from './counted-reports.ts';
import { NumberPlaces } from './place-of.ts';
import { isExposed, type ProtectedCells } from './protect-lines.ts';
import { protectOwn } from './protect-own.ts';
import { ToldReports } from './told-reports.ts';
import { REPORT_DIMENSIONS, SourceTables } from './week-tables.ts';

const NOTHING: ProtectedCells = { shown: [], hidden: [] };

export interface AuthorityWeek {
  /** By length of the number, number and report; a report once. */
  readonly reports: AsyncIterable<CountedReports> | Iterable<CountedReports>;
  readonly campaigns: AsyncIterable<CampaignPersons> | Iterable<CampaignPersons>;
  /** None inside another. */
  readonly nodes: readonly RangePeople[];
  readonly disputed: readonly NumberRange[];
}

/**
 * A week's table for authorities: exact counts of which nothing about fewer than five people can be taken by subtraction.
 * Official files were public before and are shown whole.
 */
export async function protectAuthorityWeek(
  week: AuthorityWeek,
  context: Omit<RowContext, 'campaigns'>,
): Promise<readonly AuthorityRow[]> {
  const places = new NumberPlaces(week.nodes, week.disputed);
  const campaigns = new CampaignTables(places);
  for await (const campaign of week.campaigns) campaigns.add(campaign);
  const sources = SOURCES.map((source) => new SourceTables(source, places));
  const told = new ToldReports(week.nodes.map(({ range }) => range));
  for await (const reports of week.reports) {
    sources.find(({ source }) => source === reports.source)?.add(reports);
    campaigns.see(reports);
    if (reports.source === OWN_SOURCE) told.add({ ...reports, ...places.find(reports.number) });
  }
  const tables = sources.flatMap((source) =>
    source.source === OWN_SOURCE ? ownTables(source, told, campaigns) : wholeTables(source),
  );
  return authorityRows(tables, { ...context, campaigns: campaigns.campaigns });
}

function wholeTables(tables: SourceTables): ProtectedTable[] {
  return REPORT_DIMENSIONS.map((dimension) => ({
    dimension,
    source: tables.source,
    shown: tables.cells(dimension),
    hidden: [],
    hasRest: false,
  }));
}

function ownTables(
  own: SourceTables,
  told: ToldReports,
  campaigns: CampaignTables,
): ProtectedTable[] {
  const tables = protectOwn(own, told);
  const campaign = campaigns.protectSingle();
  const campaignRange = campaigns.protectByRange(campaign, tables?.range ?? NOTHING);
  return [
    ...REPORT_DIMENSIONS.map((dimension) => table(dimension, tables?.[dimension] ?? NOTHING)),
    { ...table('campaign', campaign), hasRest: campaigns.mayShowRest(campaign) },
    { ...table('campaign×range', campaignRange), hasRest: campaigns.mayShowRest(campaignRange) },
  ];
}

/** Where nothing is shown by itself, what is left is no more than the total. */
function table(dimension: ProtectedTable['dimension'], cells: ProtectedCells): ProtectedTable {
  const hasRest = cells.hidden.length > 0 && !isExposed(cells.hidden);
  return { dimension, source: OWN_SOURCE, ...cells, hasRest };
}
