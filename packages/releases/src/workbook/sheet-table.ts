import type { TableField } from '@rangewatch/schema';

/** A table as a sheet shows it. */
export interface SheetTable {
  /** Of the sheet. */
  readonly name: string;
  readonly fields: readonly TableField[];
  /** Where the rows are that a sheet has no room for. */
  readonly csvFile: string;
}
