/** A table as it is read, before it is HTML or PDF. The first cell of a row names it. */
export interface BriefingTable {
  readonly caption: string;
  readonly columns: readonly BriefingColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Says how many rows are not shown, and where they are; null where all are. */
  readonly more: string | null;
}

export interface BriefingColumn {
  readonly title: string;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
  /** How wide it is against the others on paper. */
  readonly share: number;
}

/** What a column shows of a row. */
export interface ColumnOf<T> extends BriefingColumn {
  readonly cell: (row: T, at: number) => string;
}

export function words<T>(title: string, share: number, cell: ColumnOf<T>['cell']): ColumnOf<T> {
  return { title, isFigure: false, share, cell };
}

export function figures<T>(title: string, share: number, cell: ColumnOf<T>['cell']): ColumnOf<T> {
  return { title, isFigure: true, share, cell };
}

export function tableOf<T>(
  caption: string,
  columns: readonly ColumnOf<T>[],
  rows: readonly T[],
  more: string | null,
): BriefingTable {
  return {
    caption,
    columns: columns.map(({ title, isFigure, share }) => ({ title, isFigure, share })),
    rows: rows.map((row, at) => columns.map(({ cell }) => cell(row, at))),
    more,
  };
}
