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

/** More columns have no room on a phone. */
const MOST_NARROW = 2;

/** Several figures of each of many things; many of them become a card for each thing on a narrow screen. */
export function FigureGrid({ caption, of, units, rows }: FigureGridProps) {
  const breadth = units.length > MOST_NARROW ? 'usual' : 'narrow';
  return (
    <table class={`govuk-table rw-grid rw-cards-table--${breadth}`}>
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
            {figures.map((figure, at) => (
              <td class="govuk-table__cell govuk-table__cell--numeric" data-title={units[at]}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
