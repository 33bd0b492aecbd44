interface FigureGridProps {
  readonly caption: string;
  /** What the rows are, head of the first column. */
  readonly of: string;
  /** Heads of the other columns, each what is counted there. */
  readonly units: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly name: string;
  /** One for each unit. */
  readonly figures: readonly string[];
}

/** Several figures of each of many things. */
export function FigureGrid({ caption, of, units, rows }: FigureGridProps) {
  return (
    <table class="govuk-table rw-grid">
      <caption class="govuk-table__caption">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {of}
          </th>
          {units.map((unit) => (
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {unit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ name, figures }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header rw-plain-header">
              {name}
            </th>
            {figures.map((figure) => (
              <td class="govuk-table__cell govuk-table__cell--numeric">{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
