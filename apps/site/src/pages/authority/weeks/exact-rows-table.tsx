import { ensureNumberRange } from '@rangewatch/numbering';
import { actSubjectText, type AuthorityRow } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { type Figure, figureOf, rowName, rowNotes, columnHead } from './row-words.ts';

/** Besides what a row is about. Those that no row has anything in are left out. */
const FIGURES: readonly Figure[] = [
  'report_count',
  'reporter_count',
  'number_count',
  'last_week_count',
  'four_week_mean',
  'trend',
];

interface ExactRowsProps {
  readonly page: PageContext;
  readonly caption: string;
  readonly rows: readonly AuthorityRow[];
  /** Columns wanted; all of them when absent. */
  readonly figures?: readonly Figure[];
}

/** Exact rows as a table; on a narrow screen each row is a small list, with the titles beside its figures. */
export function ExactRows({ page, caption, rows, figures = FIGURES }: ExactRowsProps) {
  const shown = figures.filter((column) => rows.some((row) => row[column] !== null));
  return (
    <table class="govuk-table rw-exact">
      <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {columnHead('dimension', page.locale)}
          </th>
          {shown.map((column) => (
            <th scope="col" class={`govuk-table__header ${alignment(column)}`}>
              {columnHead(column, page.locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <Row page={page} row={row} figures={shown} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  page,
  row,
  figures,
}: {
  page: PageContext;
  row: AuthorityRow;
  figures: readonly Figure[];
}) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rw-plain-header">
        <span class="rw-user-text">{rowName(row, page)}</span>
        <span class="rw-exact__notes">{rowNotes(row, page)}</span>
        <RowActs page={page} row={row} />
      </th>
      {figures.map((column) => (
        <td
          class={`govuk-table__cell ${alignment(column)}`}
          data-title={columnHead(column, page.locale)}
        >
          {figureOf(row, column, page)}
        </td>
      ))}
    </tr>
  );
}

/** Leads from a campaign or a range to what an authority can do about it. */
function RowActs({ page, row }: { page: PageContext; row: AuthorityRow }) {
  const about = aboutOf(row);
  if (about === null) return null;
  const query = { about, week: row.week };
  return (
    <span class="rw-exact__notes rw-apart rw-no-print">
      <a class="govuk-link rw-standing-link" href={page.href('authorityCaseNew', {}, query)}>
        {page.t('exact.openCase')}
        <span class="govuk-visually-hidden"> {rowName(row, page)}</span>
      </a>{' '}
      <a class="govuk-link rw-standing-link" href={page.href('authorityEvidenceNew', {}, query)}>
        {page.t('exact.askEvidence')}
        <span class="govuk-visually-hidden"> {rowName(row, page)}</span>
      </a>
    </span>
  );
}

/** What a case about the row names; null: it is about neither a campaign nor a range, or shows none of its week. */
function aboutOf(row: AuthorityRow): string | null {
  const { cell, dimension, range, campaign_id: campaignId, report_count: count } = row;
  if (cell === 'other' || count === null) return null;
  if (dimension === 'range' && range !== null)
    return actSubjectText({ kind: 'range', range: ensureNumberRange(range) });
  const isCampaign = dimension === 'campaign' || dimension === 'campaign×range';
  return isCampaign && campaignId !== null
    ? actSubjectText({ kind: 'campaign', campaignId })
    : null;
}

function alignment(column: Figure): string {
  return column === 'trend' ? 'rw-exact__word' : 'govuk-table__cell--numeric';
}
