import type { AuthorityRow } from '@rangewatch/schema';
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

function alignment(column: Figure): string {
  return column === 'trend' ? 'rw-exact__word' : 'govuk-table__cell--numeric';
}
