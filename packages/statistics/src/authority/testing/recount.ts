import { blockOf, type AuthorityDimension, type AuthorityRow } from '@rangewatch/schema';
import { describeNumber, placeId, regionOf } from '@rangewatch/numbering';
import { NODES, type ToldReport } from './told-week.ts';

/** Every cell of a dimension by its keys, counted straight from what was told. */
export function recount(
  told: readonly ToldReport[],
  dimension: AuthorityDimension,
): ReadonlyMap<string, readonly ToldReport[]> {
  const cells = told.flatMap((report) =>
    campaignsOf(report, dimension).map(
      (campaign) => [cellOf(report, dimension, campaign, told), report] as const,
    ),
  );
  const grouped = Map.groupBy(cells, ([key]) => key);
  return new Map([...grouped].map(([key, list]) => [key, list.map(([, report]) => report)]));
}

/** The place of a range follows from it, and is none of its keys. */
export function keyOf(row: AuthorityRow): string {
  const place = row.dimension === 'range' ? null : row.place;
  return [row.campaign_id, row.range, place, row.carrier, row.category].join('|');
}

export function peopleIn(reports: readonly ToldReport[]): number {
  return new Set(reports.map(({ reporter }) => reporter)).size;
}

function campaignsOf({ reporter, isLinked }: ToldReport, dimension: AuthorityDimension) {
  if (!dimension.startsWith('campaign')) return [null];
  return isLinked ? ['a', 'b', 'c'].filter((_, index) => reporter % 3 <= index) : [];
}

function cellOf(
  report: ToldReport,
  dimension: AuthorityDimension,
  campaign: string | null,
  told: readonly ToldReport[],
): string {
  const has = (key: string) => dimension.split('×').includes(key);
  const first = campaign === null ? report : firstOf(report, told);
  const carrier = report.number === null ? null : describeNumber(report.number).allocatedCarrier;
  return [
    campaign,
    has('range') && first.number !== null && NODES.includes(blockOf(first.number))
      ? blockOf(first.number)
      : null,
    has('place') && report.number !== null ? regionOf(report.number) : null,
    has('carrier') && carrier ? placeId(carrier) : null,
    has('category') ? report.category : null,
  ].join('|');
}

/** A person stands where their first report does. */
function firstOf({ reporter }: ToldReport, told: readonly ToldReport[]): ToldReport {
  return told.find((each) => each.reporter === reporter && each.isLinked) as ToldReport;
}
