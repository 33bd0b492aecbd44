import { type AuthorityRow, OWN_SOURCE, SOURCES } from '@rangewatch/schema';
import type { NumberRange } from '@rangewatch/numbering';
import { authorityRows, type ProtectedTable, type RowContext } from './authority-rows.ts';
import { CampaignTables } from './campaign-tables.ts';
import type { CampaignPersons, CountedReports, RangePeople } from './counted-reports.ts';
import { NumberPlaces } from './place-of.ts';
import { type CrossedBy, protectCrossed } from './protect-crossed.ts';
import { isExposed, type ProtectedCells, protectLines } from './protect-lines.ts';
import { REPORT_DIMENSIONS, type ReportDimension, SourceTables } from './week-tables.ts';

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
  for await (const reports of week.reports) {
    sources.find(({ source }) => source === reports.source)?.add(reports);
    campaigns.see(reports);
  }
  const tables = sources.flatMap((source) =>
    source.source === OWN_SOURCE ? ownTables(source, campaigns) : wholeTables(source),
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

function ownTables(own: SourceTables, campaigns: CampaignTables): ProtectedTable[] {
  const single = (dimension: ReportDimension) => protectLines(own.cells(dimension));
  const [place, carrier, category, range] = [
    single('place'),
    single('carrier'),
    single('category'),
    single('range'),
  ];
  const byCategory: CrossedBy = { lineOf: ({ keys }) => keys.category, table: category };
  const byPlace: CrossedBy = { lineOf: ({ keys }) => keys.place, table: place };
  const byCarrier: CrossedBy = { lineOf: ({ keys }) => keys.carrier, table: carrier };
  const campaign = campaigns.protectSingle();
  const campaignRange = campaigns.protectByRange(campaign, range);
  return [
    table('place', place),
    table('carrier', carrier),
    table('category', category),
    table('range', range),
    table('place×category', protectCrossed(own.cells('place×category'), byPlace, byCategory)),
    table('carrier×category', protectCrossed(own.cells('carrier×category'), byCarrier, byCategory)),
    { ...table('campaign', campaign), hasRest: campaigns.mayShowRest(campaign) },
    { ...table('campaign×range', campaignRange), hasRest: campaigns.mayShowRest(campaignRange) },
  ];
}

/** Where nothing is shown by itself, what is left is no more than the total. */
function table(dimension: ProtectedTable['dimension'], cells: ProtectedCells): ProtectedTable {
  const hasRest = cells.hidden.length > 0 && !isExposed(cells.hidden);
  return { dimension, source: OWN_SOURCE, ...cells, hasRest };
}
