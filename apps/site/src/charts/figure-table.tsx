import { FigureGrid } from './figure-grid.tsx';

interface FigureTableProps {
  readonly caption: string;
  /** What the rows are, head of the first column. */
  readonly of: string;
  /** Name of the counted thing, head of the second column. */
  readonly unit: string;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly name: string;
  readonly figure: string;
}

/** The figures behind a chart. */
export function FigureTable({ rows, unit, ...props }: FigureTableProps) {
  return (
    <FigureGrid
      {...props}
      units={[unit]}
      rows={rows.map(({ name, figure }) => ({ name, figures: [figure] }))}
    />
  );
}
