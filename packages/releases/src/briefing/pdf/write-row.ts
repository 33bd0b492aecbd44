import { fittingText, type Pdf } from '@rangewatch/pdf';
import { INK } from '../charts/drawing.ts';
import { type Column, drawArtifact, type Structure, type StructureOptions } from './paper.ts';

const SIZE = 7.5;
/** Free room above the letters; below them their line has enough. */
const ABOVE = 2;
const LINE = '#b9c2c9';
/** Longer cells end in an ellipsis: the page must not grow with somebody's words. */
const MOST_LINES = 2;

/** Where a cell stands in every row. */
export interface CellPlace extends Column {
  readonly align: 'left' | 'right';
}

export interface RowKind {
  readonly isHead: boolean;
  readonly lang: string;
}

/** Writes a row below what was written last, and a line below it. */
export function writeRow(
  document: Pdf,
  table: Structure,
  cells: readonly string[],
  places: readonly CellPlace[],
  kind: RowKind,
): void {
  const { isHead, lang } = kind;
  const row = document.struct('TR');
  table.add(row);
  const height = rowHeight(document, cells, places, kind);
  const bottom = document.y + height;
  const top = document.y + ABOVE;
  cells.forEach((cell, at) => {
    const place = places[at];
    if (!place) return;
    const text = fittingText(cell, lang);
    const write = () => void document.text(text, place.left, top, fitted(place, height - ABOVE));
    row.add(document.struct(isHead || at === 0 ? 'TH' : 'TD', scopeOf(isHead, at), write));
  });
  row.end();
  document.y = bottom;
  underline(document, places, isHead);
}

/** A row's first cell names it as the first row names the columns. */
function scopeOf(isHead: boolean, at: number): StructureOptions {
  if (isHead) return { scope: 'Column' };
  return at === 0 ? { scope: 'Row' } : {};
}

function fitted({ width, align }: CellPlace, height: number) {
  return { width, align, height: height + 1, ellipsis: true };
}

/** How high a row stands; its letters are chosen with that. */
export function rowHeight(
  document: Pdf,
  cells: readonly string[],
  places: readonly CellPlace[],
  { isHead, lang }: RowKind,
): number {
  document.font(isHead ? 'strong' : 'regular').fontSize(SIZE);
  const heights = cells.map((cell, at) =>
    document.heightOfString(fittingText(cell, lang), { width: places[at]?.width ?? 0 }),
  );
  const highest = Math.max(...heights);
  const most = isHead ? highest : MOST_LINES * document.currentLineHeight(true);
  return ABOVE + Math.min(highest, most);
}

function underline(document: Pdf, places: readonly CellPlace[], isHead: boolean): void {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  drawArtifact(document, () => {
    document
      .lineWidth(isHead ? 1 : 0.5)
      .moveTo(first.left, document.y)
      .lineTo(last.left + last.width, document.y)
      .stroke(isHead ? INK : LINE);
  });
}
