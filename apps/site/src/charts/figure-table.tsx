interface FigureTableProps {
  readonly caption: string;
  /** What the rows are, head of the first column. */
  readonly of: string;
  /** Name of the counted thing, head of the second column. */
  readonly unit: string;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly name: string;
  readonly figure: string;
}

/** The figures behind a chart. */
export function FigureTable({ caption, of, unit, rows }: FigureTableProps) {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {of}
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {unit}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ name, figure }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header rw-plain-header">
              {name}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
