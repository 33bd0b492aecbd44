import { type BriefingTable, breadthOf } from '@rangewatch/releases';

type Column = BriefingTable['columns'][number] | undefined;

/** A table of the briefing; where it has no room each row is a card, with the titles beside its figures. */
export function DataTable({ table }: { table: BriefingTable }) {
  const { caption, columns, rows, more } = table;
  return (
    <>
      <table class={`govuk-table rw-grid rw-cards-table--${breadthOf(table)}`}>
        <caption class="govuk-table__caption">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <th scope="col" class={cellClass(column, 'header')}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((cells) => (
            <Row columns={columns} cells={cells} />
          ))}
        </tbody>
      </table>
      {more !== null && <p class="govuk-body rw-secondary">{more}</p>}
    </>
  );
}

function Row({ columns, cells }: { columns: BriefingTable['columns']; cells: readonly string[] }) {
  const [name = '', ...others] = cells;
  return (
    <tr class="govuk-table__row">
      <th
        scope="row"
        class={`${cellClass(columns[0], 'header')} rw-plain-header`}
        data-title={isOrdinal(columns[0]) ? columns[0]?.title : undefined}
      >
        <bdi>{name}</bdi>
      </th>
      {others.map((cell, at) => (
        <td class={cellClass(columns[at + 1], 'cell')} data-title={columns[at + 1]?.title}>
          <bdi>{cell}</bdi>
        </td>
      ))}
    </tr>
  );
}

/** Alone it names no card; its title stands before it there. */
function isOrdinal(column: Column): boolean {
  return column?.share === 1;
}

function cellClass(column: Column, name: 'cell' | 'header'): string {
  const base = `govuk-table__${name}`;
  if (!column?.isFigure) return base;
  const small = column.isSmall ? ' rw-cards-table__small' : '';
  return `${base} ${base}--numeric${small}`;
}
