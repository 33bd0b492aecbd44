import { columnWidthsXml, MAIN, XML_DECLARATION } from './open-xml.ts';
import { lineRowXml } from './sheet-cells.ts';
import { STYLES } from './styles.ts';

const WIDTH = 110;

/**
 * The first sheet: lines for reading, one below the other.
 * @param blocks one for each language; the first line of a block is its title
 */
export function notesXml(blocks: readonly (readonly string[])[]): string {
  const rows = blocks.flatMap((lines) => [
    ...lines.map((line, index) => ({ line, style: index === 0 ? STYLES.title : STYLES.line })),
    { line: '', style: STYLES.line },
  ]);
  const view = '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/>';
  return [
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>`,
    `${columnWidthsXml([WIDTH])}<sheetData>`,
    ...rows.map(({ line, style }, index) => lineRowXml(index + 1, [bulleted(line)], style)),
    '</sheetData></worksheet>',
  ].join('');
}

/** An item begins `- `, which spreadsheets take for a formula when they read the sheet from a CSV of it. */
function bulleted(line: string): string {
  return line.replace(/^- /, '• ');
}
