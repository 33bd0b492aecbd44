/** Rows of a square symmetric matrix. */
export type Matrix = readonly (readonly number[])[];

/** Largest share of a pivot that rounding may leave: below it the matrix counts as singular. */
const SINGULAR = 1e-12;

/** Inverse of a symmetric positive definite matrix by Cholesky's decomposition; null when it is singular. */
export function invertSymmetric(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  const columns = matrix.map((_, column) =>
    solveLower(
      lower,
      matrix.map((__, row) => (row === column ? 1 : 0)),
    ),
  );
  // A⁻¹ = (L⁻¹)ᵀ L⁻¹, and `columns` are the columns of L⁻¹.
  return columns.map((one) => columns.map((other) => dot(one, other)));
}

export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const current: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const rest = (row[j] ?? 0) - dot(current, lower[j] ?? current);
      if (i === j) {
        if (rest <= SINGULAR * Math.abs(row[i] ?? 0)) return null;
        current.push(Math.sqrt(rest));
      } else current.push(rest / (lower[j]?.[j] ?? 1));
    }
    lower.push(current);
  }
  return lower;
}

function solveLower(lower: Matrix, right: readonly number[]): number[] {
  const solution: number[] = [];
  for (const [i, row] of lower.entries())
    solution.push(((right[i] ?? 0) - dot(row.slice(0, i), solution)) / (row[i] ?? 1));
  return solution;
}
