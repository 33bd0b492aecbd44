/** What the parts of an Open XML workbook (ECMA-376) have in common. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SCHEMAS = 'http://schemas.openxmlformats.org';
export const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
export const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
export const PACKAGE_RELATIONS = `${SCHEMAS}/package/2006/relationships`;
export const CONTENT_TYPES = `${SCHEMAS}/package/2006/content-types`;

const LETTERS = 26;

/** The letters of a column: A to Z, then AA. */
export function columnLetter(index: number): string {
  const before = index < LETTERS ? '' : columnLetter(Math.floor(index / LETTERS) - 1);
  return before + String.fromCharCode(65 + (index % LETTERS));
}

export function columnWidthsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
