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
  /** A figure of a few signs: where a row is a card, several of them stand beside each other. */
  readonly isSmall: boolean;
}

/** What a column shows of a row. */
export interface ColumnOf<T> extends BriefingColumn {
  readonly cell: (row: T, at: number) => string;
}

export function words<T>(title: string, share: number, cell: ColumnOf<T>['cell']): ColumnOf<T> {
  return { title, isFigure: false, isSmall: false, share, cell };
}

export function figures<T>(title: string, share: number, cell: ColumnOf<T>['cell']): ColumnOf<T> {
  return { title, isFigure: true, isSmall: false, share, cell };
}

export function smallFigures<T>(
  title: string,
  share: number,
  cell: ColumnOf<T>['cell'],
): ColumnOf<T> {
  return { ...figures(title, share, cell), isSmall: true };
}

export function tableOf<T>(
  caption: string,
  columns: readonly ColumnOf<T>[],
  rows: readonly T[],
  more: string | null,
): BriefingTable {
  return {
    caption,
    columns: columns.map(({ title, isFigure, isSmall, share }) => ({
      title,
      isFigure,
      isSmall,
      share,
    })),
    rows: rows.map((row, at) => columns.map(({ cell }) => cell(row, at))),
    more,
  };
}

/** Two columns have room on a phone, more than this many only on a wide screen. */
const MOST_NARROW = 2;
const MOST_USUAL = 8;

/** On which screens the rows of a table become cards, each figure beside its title: `narrow` on none. */
export function breadthOf({
  columns,
}: Pick<BriefingTable, 'columns'>): 'narrow' | 'usual' | 'broad' {
  if (columns.length <= MOST_NARROW) return 'narrow';
  return columns.length <= MOST_USUAL ? 'usual' : 'broad';
}
