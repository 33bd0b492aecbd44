import type { Pdf } from '@rangewatch/pdf';
import type { Drawing } from '../charts/drawing.ts';
import { INK } from '../charts/drawing.ts';
import type { Panel } from '../content/briefing-section.ts';
import { drawDrawing } from './draw-drawing.ts';
import { type Column, columnsBeside, ensureRoom, type Structure, wholeWidth } from './paper.ts';
import { SUBHEADING, textHeight, writeText } from './write-text.ts';
import { tableHeight, writeTable } from './write-table.ts';

const GAP = 18;
const BELOW = 4;
/** A chart is 360 units wide, or half as wide again where small charts stand in threes. */
const SCALE = 0.6;
/** A table of more columns takes the whole width, below its charts; so does one beside a wider chart. */
const MOST_BESIDE = 6;
const WIDEST_BESIDE = 560;
/** Rows of a narrow table alone that is written in two halves. */
const LEAST_HALVED = 6;

/** The panels of a section, no chart and no table parted by the end of a page. */
export function writePanels(
  document: Pdf,
  part: Structure,
  panels: readonly Panel[],
  lang: string,
): void {
  for (const rows of blocksOf(panels)) {
    for (const row of rows) {
      ensureRoom(document, rowHeight(document, row, lang));
      writeItems(document, part, row, lang);
      document.y += BELOW;
    }
  }
}

/** How high the first row stands, so that a heading is not left alone. */
export function firstPanelHeight(document: Pdf, panels: readonly Panel[], lang: string): number {
  const [first] = blocksOf(panels).flat();
  return first ? rowHeight(document, first, lang) : 0;
}

type Item = Drawing | Panel['table'];
/** What stands beside each other. */
type Row = readonly Item[];
/** The rows of a panel. */
type Block = readonly Row[];

/** Tables without charts stand beside each other, a chart beside its table, a wide table below its charts. */
function blocksOf(panels: readonly Panel[]): readonly Block[] {
  if (panels.length > 0 && panels.every(isNarrowTable)) return [[narrowTables(panels)]];
  return panels.map(({ drawings, table }) => {
    if (drawings.length === 0) return [[table]];
    const isWide =
      drawings.length > 1 ||
      table.columns.length > MOST_BESIDE ||
      drawings.some(({ width }) => width > WIDEST_BESIDE);
    return isWide ? [drawings, [table]] : [[...drawings, table]];
  });
}

function isNarrowTable({ drawings, table }: Panel): boolean {
  return drawings.length === 0 && table.columns.length < MOST_BESIDE;
}

/** One alone fills half of the width: its second half stands in the other. */
function narrowTables(panels: readonly Panel[]): Row {
  const tables = panels.map(({ table }) => table);
  const [only] = tables;
  if (!only || tables.length > 1 || only.rows.length < LEAST_HALVED) return tables;
  const half = Math.ceil(only.rows.length / 2);
  return [partOf(only, 0, half), { ...partOf(only, half, only.rows.length), more: null }];
}

function partOf(table: Panel['table'], from: number, to: number): Panel['table'] {
  const caption = `${table.caption} · ${from + 1}–${to}`;
  return { ...table, caption, rows: table.rows.slice(from, to) };
}

function rowHeight(document: Pdf, row: Row, lang: string): number {
  const heights = placed(document, row).map(({ item, column }) =>
    itemHeight(document, item, column, lang),
  );
  return Math.max(0, ...heights);
}

function writeItems(document: Pdf, part: Structure, row: Row, lang: string): void {
  const top = document.y;
  let bottom = top;
  for (const { item, column } of placed(document, row)) {
    document.y = top;
    writeItem(document, part, item, column, lang);
    bottom = Math.max(bottom, document.y);
  }
  document.y = bottom;
}

function placed(
  document: Pdf,
  row: Row,
): readonly { readonly column: Column; readonly item: Item }[] {
  const whole = wholeWidth(document);
  const columns = columnsBeside(whole, sharesOf(row, whole), GAP);
  return row.map((item, at) => ({ item, column: columns[at] ?? whole }));
}

/** A chart takes its width and the last item what is left; tables alone take equal parts. */
function sharesOf(row: Row, whole: Column): readonly number[] {
  if (!row.some(isDrawing)) return row.map(() => 1);
  const before = row.slice(0, -1).map((item) => (isDrawing(item) ? item.width * SCALE : 0));
  const taken = before.reduce((sum, width) => sum + width + GAP, 0);
  return [...before, whole.width - taken];
}

function isDrawing(item: Item): item is Drawing {
  return 'shapes' in item;
}

function itemHeight(document: Pdf, item: Item, column: Column, lang: string): number {
  if (!isDrawing(item)) return tableHeight(document, item, column, lang);
  return textHeight(document, item.title, SUBHEADING, column, lang) + item.height * SCALE;
}

function writeItem(document: Pdf, part: Structure, item: Item, column: Column, lang: string): void {
  if (!isDrawing(item)) return writeTable(document, part, item, column, lang);
  writeText(document, part, item.title, SUBHEADING, column, lang);
  const top = document.y;
  drawDrawing(document, part, item, { left: column.left, top, scale: SCALE });
  document.fillColor(INK);
  document.y = top + item.height * SCALE;
}
