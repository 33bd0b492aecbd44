import type { Cell } from '../csv.ts';
import { columnLetter, columnWidthsXml, MAIN, XML_DECLARATION } from './open-xml.ts';
import { lineRowXml, rowXml } from './sheet-cells.ts';
import { STYLES } from './styles.ts';
import type { SheetTable } from './sheet-table.ts';
import { leftOutLines } from './workbook-words.ts';
import type { ZipPart } from './zip-file.ts';

/** Columns whose text is longer than their name. */
const WIDTHS: Readonly<Record<string, number>> = {
  number: 20,
  range: 20,
  campaign_id: 26,
  title: 40,
  organiser: 32,
  called_about: 26,
  called_noise: 30,
  ratio_band: 24,
  reply: 18,
  withheld_count: 24,
  rejected_count: 22,
  four_week_mean: 26,
  place: 16,
  carrier: 18,
  evidence_tenths: 30,
  disputed_tenths: 30,
  dimension: 18,
};
const NARROWEST = 12;
const FILTER_ARROW = 4;

/** One table as a sheet: rows in, XML out; rows past the limit are counted only. */
export class TableSheet {
  readonly table: SheetTable;
  readonly #part: ZipPart;
  readonly #limit: number;
  readonly #types: Parameters<typeof rowXml>[2];
  #rows = 0;
  #leftOut = 0;

  constructor(table: SheetTable, part: ZipPart, limit: number) {
    this.table = table;
    this.#part = part;
    this.#limit = limit;
    this.#types = table.fields.map(({ type }) => type);
    part.add(openingXml(table));
  }

  get rows(): number {
    return this.#rows;
  }

  /** How many rows of the table this sheet does not hold. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** The cells with header and rows, and nothing below them: what the arrows filter. */
  get cells(): string {
    return `A1:${columnLetter(this.table.fields.length - 1)}${this.#rows + 1}`;
  }

  add(cells: readonly Cell[]): void {
    if (this.#rows === this.#limit) {
      this.#leftOut += 1;
      return;
    }
    this.#rows += 1;
    this.#part.add(rowXml(this.#rows + 1, cells, this.#types));
  }

  end(): void {
    this.#part.add(this.#leftOutXml());
    // Without the last element each number that is text is marked as a mistake.
    this.#part.end(
      `</sheetData><autoFilter ref="${this.cells}"/><ignoredErrors><ignoredError sqref="${this.cells}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    );
  }

  #leftOutXml(): string {
    if (this.#leftOut === 0) return '';
    // After an empty row: a filter set anew ends there and does not take these lines for data.
    const first = this.#rows + 3;
    return leftOutLines(this.table, this.#leftOut)
      .map((line, index) => lineRowXml(first + index, [line], STYLES.text))
      .join('');
  }
}

function openingXml(table: SheetTable): string {
  const widths = table.fields.map(({ name }) =>
    Math.max(name.length + FILTER_ARROW, WIDTHS[name] ?? NARROWEST),
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView>`;
  return `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>${columnWidthsXml(widths)}<sheetData>${headerXml(table)}`;
}

/**
 * Name, Chinese and English title share a cell; what a blank means stands on the first sheet. With a row of titles of its own above or below, a filter or sort set anew,
 * a pivot table and an import take the one row for the header and the other for data.
 */
function headerXml({ fields }: SheetTable): string {
  const headers = fields.map(({ name, titles }) =>
    [name, withoutNote(titles['zh-Hans']), withoutNote(titles.en)].join('\n'),
  );
  return lineRowXml(1, headers, STYLES.columnName);
}

/** `distinct reporters (blank: cannot be told apart)` without what a blank, or a value, means. */
function withoutNote(title: string): string {
  return title.replace(/\s*[(（][\w\u4E00-\u9FFF]+[:：].*$/u, '');
}
