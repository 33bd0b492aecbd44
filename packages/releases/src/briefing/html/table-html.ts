import type { BriefingTable } from '../content/briefing-table.ts';
import { escaped } from './escaped.ts';

/** A table whose first cells name their rows; it scrolls by itself where it is wider than the page. */
export function tableHtml({ caption, columns, rows, more }: BriefingTable): string {
  const kind = (at: number) => (columns[at]?.isFigure ? ' class="figure"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${kind(at)}>${escaped(title)}</th>`);
  const body = rows.map((cells) => {
    const [name = '', ...others] = cells;
    const data = others.map((cell, at) => `<td${kind(at + 1)}>${isolated(cell)}</td>`);
    return `<tr><th scope="row">${isolated(name)}</th>${data.join('')}</tr>`;
  });
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${escaped(caption)}">`,
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table></div>`,
    ...(more === null ? [] : [`<p class="more">${escaped(more)}</p>`]),
  ].join('\n');
}

/** Titles are other people's words: what they do to the direction of writing ends with them. */
function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}
