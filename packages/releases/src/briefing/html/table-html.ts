import { type BriefingColumn, type BriefingTable, breadthOf } from '../content/briefing-table.ts';
import { escaped } from './escaped.ts';

/** A table whose first cells name their rows; on screens too narrow for it each row is a card, with titles beside figures. */
export function tableHtml(table: BriefingTable): string {
  const { caption, columns, rows, more } = table;
  const head = columns.map((column) => headCell(column));
  const body = rows.map((cells) => {
    const [name = '', ...others] = cells;
    const data = others.map((cell, at) => dataCell(cell, columns[at + 1]));
    return `<tr>${rowHead(name, columns[0])}${data.join('')}</tr>`;
  });
  return [
    `<table class="${breadthOf(table)}"><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>`,
    ...(more === null ? [] : [`<p class="more">${escaped(more)}</p>`]),
  ].join('\n');
}

function headCell({ title, isFigure }: BriefingColumn): string {
  const kind = isFigure ? ' class="figure"' : '';
  return `<th scope="col"${kind}>${escaped(title)}</th>`;
}

/** An ordinal alone names no card; its title stands before it there. */
function rowHead(name: string, column: BriefingColumn | undefined): string {
  const title = column?.share === 1 ? titled(column) : '';
  return `<th scope="row"${title}>${isolated(name)}</th>`;
}

function dataCell(text: string, column: BriefingColumn | undefined): string {
  const kinds = [column?.isFigure && 'figure', column?.isSmall && 'small'].filter(Boolean);
  const kind = kinds.length > 0 ? ` class="${kinds.join(' ')}"` : '';
  return `<td${kind}${titled(column)}>${isolated(text)}</td>`;
}

function titled(column: BriefingColumn | undefined): string {
  return column ? ` data-title="${escaped(column.title)}"` : '';
}

/** Titles are other people's words: what they do to the direction of writing ends with them. */
function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}
