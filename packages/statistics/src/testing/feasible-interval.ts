/** What an attacker can tell of one hidden cell: nothing below `lo`, nothing above `hi`. */
export interface FeasibleInterval {
  readonly lo: number;
  readonly hi: number;
}

/** A total and the cells it is the sum of, by name. */
export interface TableSum {
  readonly total: string;
  readonly parts: readonly string[];
}

const TINY = 1e-9;
/** What many steps of division may leave of nothing. */
const DUST = 1e-6;

/**
 * The least and the most a hidden cell can be, given every shown cell and that no cell is negative: two linear
 * programmes, solved by a dense simplex with Bland's rule, which never circles.
 */
export function feasibleInterval(
  hidden: readonly string[],
  shown: ReadonlyMap<string, number>,
  sums: readonly TableSum[],
  cell: string,
): FeasibleInterval {
  const rows = sums.map((sum) => rowOf(sum, hidden, shown));
  const at = hidden.indexOf(cell);
  return { lo: leastOf(rows, at, 1), hi: -leastOf(rows, at, -1) };
}

/** Coefficients of the hidden cells, then what they sum to, which is not negative. */
function rowOf(
  { total, parts }: TableSum,
  hidden: readonly string[],
  shown: ReadonlyMap<string, number>,
): number[] {
  const row = hidden.map((name) => Number(parts.includes(name)) - Number(name === total));
  const known = parts.reduce((sum, name) => sum + (shown.get(name) ?? 0), 0);
  row.push((shown.get(total) ?? 0) - known);
  return (row.at(-1) ?? 0) < 0 ? row.map((each) => -each) : row;
}

/** The least of `sign` times the variable `at`; −∞ where nothing bounds it. */
function leastOf(rows: readonly number[][], at: number, sign: number): number {
  const size = (rows[0]?.length ?? 1) - 1;
  const tableau = rows.map((row, index) => [
    ...row.slice(0, size),
    ...rows.map((_, other) => Number(other === index)),
    row[size] ?? 0,
  ]);
  const basis = rows.map((_, index) => size + index);
  const isArtificial = (column: number): number => Number(column >= size);
  const missing = minimise(tableau, basis, isArtificial, size);
  if (missing > DUST) throw new RangeError('no table has these sums');
  dropArtificial(tableau, basis, size);
  return minimise(tableau, basis, (column) => (column === at ? sign : 0), size);
}

function minimise(
  tableau: number[][],
  basis: number[],
  costOf: (column: number) => number,
  size: number,
): number {
  for (;;) {
    const entering = Array.from({ length: size }, (_, column) => column).find((column) => {
      const priced = basis.reduce(
        (sum, of, row) => sum + costOf(of) * (tableau[row]?.[column] ?? 0),
        0,
      );
      return costOf(column) - priced < -TINY;
    });
    if (entering === undefined)
      return basis.reduce((sum, of, row) => sum + costOf(of) * (tableau[row]?.at(-1) ?? 0), 0);
    const leaving = leavingRow(tableau, basis, entering);
    if (leaving === null) return -Infinity;
    pivot(tableau, basis, leaving, entering);
  }
}

function leavingRow(tableau: number[][], basis: number[], column: number): number | null {
  const ratio = (row: number): number =>
    (tableau[row]?.at(-1) ?? 0) / (tableau[row]?.[column] ?? 0);
  const [first] = basis
    .map((_, row) => row)
    .filter((row) => (tableau[row]?.[column] ?? 0) > TINY)
    .toSorted((one, other) => {
      const apart = ratio(one) - ratio(other);
      return Math.abs(apart) > TINY ? apart : (basis[one] ?? 0) - (basis[other] ?? 0);
    });
  return first ?? null;
}

function pivot(tableau: number[][], basis: number[], row: number, column: number): void {
  const by = tableau[row]?.[column] ?? 1;
  const scaled = (tableau[row] ?? []).map((each) => each / by);
  for (const [at, line] of tableau.entries()) {
    const times = line[column] ?? 0;
    tableau[at] =
      at === row ? scaled : line.map((each, index) => each - times * (scaled[index] ?? 0));
  }
  basis[row] = column;
}

/** An artificial variable that is left at zero makes way for a real one, or its row says nothing and goes. */
function dropArtificial(tableau: number[][], basis: number[], size: number): void {
  for (let row = basis.length - 1; row >= 0; row -= 1) {
    if ((basis[row] ?? 0) < size) continue;
    const column = (tableau[row] ?? []).findIndex((each, at) => at < size && Math.abs(each) > TINY);
    if (column >= 0) pivot(tableau, basis, row, column);
    else {
      tableau.splice(row, 1);
      basis.splice(row, 1);
    }
  }
}
