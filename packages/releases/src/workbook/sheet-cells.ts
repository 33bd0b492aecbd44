import { dayNumber, ensureCalendarDay, type TableField } from '@rangewatch/schema';
import { type Cell, countText } from '../csv.ts';
import { columnLetter } from './open-xml.ts';
import { lineElement, textElement } from './sheet-text.ts';
import { STYLES } from './styles.ts';

type Style = (typeof STYLES)[keyof typeof STYLES];

type ColumnType = TableField['type'];

/** Days from the first day a spreadsheet knows to 1970. */
const DAYS_BEFORE_1970 = 25_569;

/**
 * One row of a table: counts as numbers, days as days, yes and no as such, text as strings, null as no cell. Strings stand in their cells and
 * not in a list shared by all, which would have to stay in memory.
 *
 * @throws RangeError for a number that is no count
 */
export function rowXml(
  rowNumber: number,
  cells: readonly Cell[],
  types: readonly ColumnType[],
): string {
  const xml = cells.map((cell, index) =>
    cellXml(`${columnLetter(index)}${rowNumber}`, cell, types[index]),
  );
  return `<row r="${rowNumber}">${xml.join('')}</row>`;
}

/** One row of our own words, from the first column on. */
export function lineRowXml(rowNumber: number, lines: readonly string[], style: Style): string {
  const cells = lines.map((line, index) =>
    stringXml(`${columnLetter(index)}${rowNumber}`, lineElement(line), style),
  );
  return `<row r="${rowNumber}">${cells.join('')}</row>`;
}

function cellXml(place: string, cell: Cell, type: ColumnType | undefined): string {
  if (cell === null) return '';
  if (type === 'date') {
    const days = DAYS_BEFORE_1970 + dayNumber(ensureCalendarDay(String(cell)));
    return `<c r="${place}" s="${STYLES.date}"><v>${days}</v></c>`;
  }
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string') return stringXml(place, textElement(cell), STYLES.text);
  return `<c r="${place}" s="${STYLES.count}"><v>${countText(cell)}</v></c>`;
}

function stringXml(place: string, element: string, style: Style): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is>${element}</is></c>`;
}
