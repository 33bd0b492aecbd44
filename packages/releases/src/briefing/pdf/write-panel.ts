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

/** How the panels of a section lie: chart beside its table, chart above it, or tables side by side. */
export type Arrangement = 'beside' | 'above' | 'tables';

/** The panels of a section, each whole on its page. */
export function writePanels(
  document: Pdf,
  part: Structure,
  panels: readonly Panel[],
  arrangement: Arrangement,
  lang: string,
): void {
  const groups = arrangement === 'tables' ? [panels] : panels.map((panel) => [panel]);
  for (const group of groups) {
    const top = topFor(document, group, arrangement, lang);
    let bottom = top;
    placed(document, group, arrangement).forEach(({ column, item }) => {
      document.y = arrangement === 'above' ? bottom : top;
      writeItem(document, part, item, column, lang);
      bottom = Math.max(bottom, document.y);
    });
    document.y = bottom + BELOW;
  }
}

/** How high the first panels stand, so that a heading is not left alone. */
export function firstPanelHeight(
  document: Pdf,
  panels: readonly Panel[],
  arrangement: Arrangement,
  lang: string,
): number {
  const group = arrangement === 'tables' ? panels : panels.slice(0, 1);
  const heights = placed(document, group, arrangement).map(({ item, column }) =>
    itemHeight(document, item, column, lang),
  );
  if (arrangement !== 'above') return Math.max(0, ...heights);
  return heights.reduce((total, height) => total + height, 0);
}

type Item = Drawing | Panel['table'];

function placed(
  document: Pdf,
  panels: readonly Panel[],
  arrangement: Arrangement,
): readonly { readonly column: Column; readonly item: Item }[] {
  const whole = wholeWidth(document);
  const items = panels.flatMap(({ drawing, table }) => (drawing ? [drawing, table] : [table]));
  if (arrangement === 'above') return items.map((item) => ({ column: whole, item }));
  const columns = columnsBeside(whole, sharesOf(items, whole), GAP);
  return items.map((item, at) => ({ column: columns[at] ?? whole, item }));
}

/** A chart takes its width, a table what is left; tables alone take equal parts. */
function sharesOf(items: readonly Item[], whole: Column): readonly number[] {
  const [first] = items;
  if (items.length !== 2 || !first || !('shapes' in first)) return items.map(() => 1);
  const width = first.width * SCALE;
  return [width, whole.width - GAP - width];
}

function topFor(
  document: Pdf,
  panels: readonly Panel[],
  arrangement: Arrangement,
  lang: string,
): number {
  ensureRoom(document, firstPanelHeight(document, panels, arrangement, lang));
  return document.y;
}

function itemHeight(document: Pdf, item: Item, column: Column, lang: string): number {
  if (!('shapes' in item)) return tableHeight(document, item, column, lang);
  return textHeight(document, item.title, SUBHEADING, column, lang) + item.height * SCALE;
}

function writeItem(document: Pdf, part: Structure, item: Item, column: Column, lang: string): void {
  if (!('shapes' in item)) return writeTable(document, part, item, column, lang);
  writeText(document, part, item.title, SUBHEADING, column, lang);
  const top = document.y;
  drawDrawing(document, part, item, { left: column.left, top, scale: SCALE });
  document.fillColor(INK);
  document.y = top + item.height * SCALE;
}
