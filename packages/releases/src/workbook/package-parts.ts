import { CONTENT_TYPES, MAIN, PACKAGE_RELATIONS, RELATIONS, XML_DECLARATION } from './open-xml.ts';
import type { TableSheet } from './table-sheet.ts';

const NOTES_NAME = '说明';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a sheet: 1 is the notes, tables follow. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Parts that are the same in every workbook of as many sheets, by path. */
export function fixedParts(sheetCount: number): readonly (readonly [path: string, xml: string])[] {
  const paths = Array.from({ length: sheetCount }, (_, index) => sheetPath(index + 1));
  return [
    ['[Content_Types].xml', contentTypesXml(paths)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...paths.map((path) => ['worksheet', path.slice('xl/'.length)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

function contentTypesXml(sheetPaths: readonly string[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheetPaths.map((path) => [path, 'worksheet'] as const),
  ] as const;
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`,
  );
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  const rels =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">${rels}${xml}${overrides.join('')}</Types>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const relations = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`;
}

/** `xl/workbook.xml`: the sheets, and once more what each filters, without which Excel forgets the arrows' range. */
export function workbookXml(tables: readonly TableSheet[]): string {
  const sheets = [NOTES_NAME, ...tables.map(({ table }) => table.name)].map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = tables.map(
    ({ table, cells }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index + 1}" hidden="1">${table.name}!${absolute(cells)}</definedName>`,
  );
  return [
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('');
}

/** `A1:F9` as `$A$1:$F$9`. */
function absolute(cells: string): string {
  return cells.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
