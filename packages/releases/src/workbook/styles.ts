import { MAIN, XML_DECLARATION } from './open-xml.ts';

const TEXT_FORMAT = 49; // `@`
const COUNT_FORMAT = 3; // `#,##0`
const DATE_FORMAT = 164;
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/**
 * Places in `FORMATS`. Text has the number format `@`: what stands in a General cell becomes a number or a
 * formula as soon as someone edits it.
 */
export const STYLES = { text: 1, count: 2, columnName: 3, line: 4, title: 5, date: 6 } as const;

const FORMATS = [
  cellFormat(0, 0, 0),
  cellFormat(TEXT_FORMAT, 0, 0),
  cellFormat(COUNT_FORMAT, 0, 0),
  cellFormat(TEXT_FORMAT, 1, 2, WRAPPED),
  cellFormat(TEXT_FORMAT, 0, 0, WRAPPED),
  cellFormat(TEXT_FORMAT, 1, 0, WRAPPED),
  cellFormat(DATE_FORMAT, 0, 0),
];

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const FONTS = [`<font>${FONT}</font>`, `<font><b/>${FONT}</font>`];
// The first two fills are the format's own, whatever stands there.
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill>',
];
const BORDERS = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];

/** `xl/styles.xml` */
export const STYLES_XML = [
  `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">`,
  list('numFmts', [`<numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`]),
  list('fonts', FONTS),
  list('fills', FILLS),
  list('borders', BORDERS),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', FORMATS),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');

function cellFormat(numberFormat: number, font: number, fill: number, alignment = ''): string {
  const ids = `numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}>${alignment}</xf>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
