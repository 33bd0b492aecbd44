import {
  type AuthorityDimension,
  type AuthorityRow,
  compareAuthorityRows,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';
import { AgainstBefore, type WeeksBefore } from './against-before.ts';
import { placeOfRow } from './place-of.ts';
import type { CampaignPersons } from './counted-reports.ts';
import type { Cell, ProtectedCells } from './protect-lines.ts';
import { sharesOf } from './shares.ts';
import { reportsTogether } from './tally.ts';

export interface ProtectedTable extends ProtectedCells {
  readonly dimension: AuthorityDimension;
  readonly source: Source;
  /** Whether those that are not shown may be given together. */
  readonly hasRest: boolean;
}

export interface RowContext {
  readonly week: Week;
  readonly status: AuthorityRow['status'];
  readonly containsSample: boolean;
  readonly before: WeeksBefore;
  /** Every accepted one, also those that nobody is counted in: whether a campaign is named must not tell that. */
  readonly campaigns: ReadonlyMap<string, Omit<CampaignPersons, 'persons'>>;
}

/** The rows of protected tables and of what is no longer shown, in the order of the file. */
export function authorityRows(
  tables: readonly ProtectedTable[],
  context: RowContext,
): readonly AuthorityRow[] {
  const before = new AgainstBefore(context.before);
  const rows = tables
    .flatMap((table) => tableRows(table, context))
    .map((row): AuthorityRow => ({ ...row, ...before.compare(row) }));
  const gone = before.gone(rows).map((row) => goneRow(row, context));
  return [...rows, ...gone].toSorted(compareAuthorityRows);
}

function tableRows(table: ProtectedTable, context: RowContext): AuthorityRow[] {
  const rows = table.shown.map((cell) => valueRow(table, cell, context));
  return table.hasRest ? [...rows, restRow(table, context)] : rows;
}

function valueRow(table: ProtectedTable, { keys, tally }: Cell, context: RowContext): AuthorityRow {
  const campaign = context.campaigns.get(keys.campaign_id ?? '');
  return {
    ...emptyRow(table, context),
    ...keys,
    place: keys.place ?? placeOfRow({ dimension: table.dimension, range: keys.range }),
    cell: 'value',
    title: campaign?.title ?? null,
    organiser: campaign?.organiserName ?? null,
    report_count: tally.reportCount,
    reporter_count: table.source === OWN_SOURCE ? tally.reporterCount : null,
    number_count: tally.numberCount,
    ...sharesOf(table.source, [tally]),
    reply: campaign?.reply ?? null,
    reply_deadline: campaign?.replyDeadline ?? null,
  };
}

function restRow(table: ProtectedTable, context: RowContext): AuthorityRow {
  const tallies = table.hidden.map(({ tally }) => tally);
  return {
    ...emptyRow(table, context),
    cell: 'other',
    report_count: reportsTogether(tallies),
    ...sharesOf(table.source, tallies),
  };
}

/** A campaign that was rejected since is not named. */
function goneRow(row: AuthorityRow, context: RowContext): AuthorityRow {
  const { campaign_id, range, place, carrier, category } = row;
  const campaign = context.campaigns.get(campaign_id ?? '');
  return {
    ...emptyRow(row, context),
    campaign_id,
    title: campaign?.title ?? null,
    organiser: campaign?.organiserName ?? null,
    range,
    place,
    carrier,
    category,
    last_week_count: row.report_count,
    trend: 'not_shown',
  };
}

function emptyRow(
  { dimension, source }: Pick<AuthorityRow, 'dimension' | 'source'>,
  { week, status, containsSample }: RowContext,
): AuthorityRow {
  return {
    week,
    dimension,
    source,
    cell: 'value',
    campaign_id: null,
    title: null,
    organiser: null,
    range: null,
    place: null,
    carrier: null,
    category: null,
    report_count: null,
    reporter_count: null,
    number_count: null,
    evidence_tenths: null,
    disputed_tenths: null,
    reply: null,
    reply_deadline: null,
    last_week_count: null,
    four_week_mean: null,
    trend: null,
    status,
    signal_level: null,
    signal_ratio_low: null,
    signal_ratio_high: null,
    contains_sample: containsSample,
  };
}
