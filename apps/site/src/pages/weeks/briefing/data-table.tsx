import type { BriefingTable } from '@rangewatch/releases';

/** A table of the briefing; it scrolls by itself where it is wider than the page. */
export function DataTable({ table: { caption, columns, rows, more } }: { table: BriefingTable }) {
  const kind = (at: number, name: 'cell' | 'header') => cellClass(columns[at], name);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <section class="rw-table-scroll" tabIndex={0} aria-label={caption}>
        <table class="govuk-table rw-grid">
          <caption class="govuk-table__caption">{caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map(({ title }, at) => (
                <th scope="col" class={kind(at, 'header')}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map(([name = '', ...cells]) => (
              <tr class="govuk-table__row">
                <th scope="row" class={`${kind(0, 'header')} rw-plain-header`}>
                  <bdi>{name}</bdi>
                </th>
                {cells.map((cell, at) => (
                  <td class={kind(at + 1, 'cell')}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more !== null && <p class="govuk-body rw-secondary">{more}</p>}
    </>
  );
}

/** Words have room for a few signs in a line, on a phone too; an ordinal needs none. */
function cellClass(
  column: BriefingTable['columns'][number] | undefined,
  name: 'cell' | 'header',
): string {
  const base = `govuk-table__${name}`;
  if (column?.isFigure) return `${base} ${base}--numeric`;
  return (column?.share ?? 0) > 1 ? `${base} rw-table-scroll__words` : base;
}
