import type { Pdf } from '@rangewatch/pdf';
import type { BriefingTable } from '../content/briefing-table.ts';
import { type Column, columnsBeside, type Structure } from './paper.ts';
import { type CellPlace, rowHeight, writeRow } from './write-row.ts';
import { SMALL, SUBHEADING, textHeight, writeText } from './write-text.ts';

const GAP = 6;

/** Writes a table below what was written last, its caption above it. */
export function writeTable(
  document: Pdf,
  parent: Structure,
  { caption, columns, rows, more }: BriefingTable,
  column: Column,
  lang: string,
): void {
  writeText(document, parent, caption, SUBHEADING, column, lang);
  const table = document.struct('Table', { lang });
  parent.add(table);
  const places = placesOf(columns, column);
  const titles = columns.map(({ title }) => title);
  writeRow(document, table, titles, places, { isHead: true, lang });
  for (const cells of rows) writeRow(document, table, cells, places, { isHead: false, lang });
  table.end();
  document.x = column.left;
  if (more !== null) writeText(document, parent, more, SMALL, column, lang);
}

/** How high a table stands with its caption and what is said below it. */
export function tableHeight(
  document: Pdf,
  { caption, columns, rows, more }: BriefingTable,
  column: Column,
  lang: string,
): number {
  const places = placesOf(columns, column);
  const titles = columns.map(({ title }) => title);
  const heights = [titles, ...rows].map((cells, at) =>
    rowHeight(document, cells, places, { isHead: at === 0, lang }),
  );
  const around = textHeight(document, caption, SUBHEADING, column, lang);
  const below = more === null ? 0 : textHeight(document, more, SMALL, column, lang);
  return heights.reduce((total, height) => total + height, around + below);
}

function placesOf(columns: BriefingTable['columns'], column: Column): readonly CellPlace[] {
  const shares = columns.map(({ share }) => share);
  return columnsBeside(column, shares, GAP).map((place, at) => ({
    ...place,
    align: columns[at]?.isFigure ? 'right' : 'left',
  }));
}
