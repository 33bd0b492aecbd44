/** Values that satisfy sums: each row says that its coefficients, by column, times the values have not to change. */
export interface Sums {
  readonly rows: readonly (readonly (readonly [column: number, coefficient: number])[])[];
  /** None negative; what satisfies the sums to begin with. */
  readonly values: readonly number[];
}

const TINY = 1e-9;
/** A climb that takes longer is given up where it stands, which is a possible table as well. */
const MOST_STEPS = 400;
/** From here on in the order of the columns, which never circles. */
const STEPS_BY_GAIN = 200;

/**
 * How much more the sum of `weights` times the values can be, up to `enough`, while all rows stay as they are and no value
 * becomes negative: a simplex that starts from the values as they are, so that wherever it stops is possible.
 */
export function climb({ rows, values }: Sums, weights: readonly number[], enough: number): number {
  const table = new Table(rows, values, weights);
  for (let step = 0; step < MOST_STEPS && table.gained < enough; step++)
    if (!table.improve(step < STEPS_BY_GAIN, enough)) break;
  return Math.min(enough, table.gained);
}

class Table {
  gained = 0;
  readonly #rows: Float64Array[];
  readonly #values: Float64Array;
  /** What one more of a column adds to the sum, once the basic ones have made up for it. */
  readonly #gains: Float64Array;
  /** The column that makes up for the others in a row. */
  readonly #basis: number[] = [];

  constructor(rows: Sums['rows'], values: readonly number[], weights: readonly number[]) {
    this.#values = Float64Array.from(values);
    this.#gains = Float64Array.from(weights);
    this.#rows = rows.map((row) => {
      const by = new Float64Array(values.length);
      for (const [at, coefficient] of row) by[at] = coefficient;
      return by;
    });
    this.#rows = this.#rows.filter((row) => this.#choose(row));
  }

  /** The largest value of the row becomes basic; false for a row that says nothing new. */
  #choose(row: Float64Array): boolean {
    let best = -1;
    for (let column = 0; column < row.length; column++)
      if (Math.abs(row[column] ?? 0) > TINY && this.#isLarger(column, best)) best = column;
    if (best < 0) return false;
    this.#basis.push(best);
    this.#eliminate(row, best);
    return true;
  }

  #isLarger(column: number, best: number): boolean {
    return best < 0 || (this.#values[column] ?? 0) > (this.#values[best] ?? 0);
  }

  #eliminate(row: Float64Array, column: number): void {
    const by = row[column] ?? 1;
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / by;
    for (const other of [...this.#rows, this.#gains]) {
      const times = other[column] ?? 0;
      if (other === row || times === 0) continue;
      for (let at = 0; at < row.length; at++) other[at] = (other[at] ?? 0) - times * (row[at] ?? 0);
    }
  }

  /** Moves one column as far as it goes; false where none adds anything. */
  improve(isByGain: boolean, enough: number): boolean {
    const column = this.#entering(isByGain);
    if (column < 0) return false;
    const gain = this.#gains[column] ?? 0;
    const direction = Math.sign(gain);
    let far = (enough - this.gained) / Math.abs(gain);
    let leaving = -1;
    if (direction < 0) far = Math.min(far, this.#values[column] ?? 0);
    for (const [at, row] of this.#rows.entries()) {
      const falls = direction * (row[column] ?? 0);
      const room = this.#values[this.#basis[at] ?? -1] ?? 0;
      if (falls <= TINY || room / falls >= far) continue;
      far = room / falls;
      leaving = at;
    }
    this.#move(column, direction * far);
    if (leaving >= 0) this.#replace(leaving, column);
    return true;
  }

  #entering(isByGain: boolean): number {
    let best = -1;
    for (let column = 0; column < this.#gains.length; column++) {
      const gain = this.#gains[column] ?? 0;
      if (gain <= TINY && (gain >= -TINY || (this.#values[column] ?? 0) <= TINY)) continue;
      if (best < 0 || Math.abs(gain) > Math.abs(this.#gains[best] ?? 0)) best = column;
      if (!isByGain) return column;
    }
    return best;
  }

  #move(column: number, by: number): void {
    this.#values[column] = Math.max(0, (this.#values[column] ?? 0) + by);
    for (const [at, row] of this.#rows.entries()) {
      const basic = this.#basis[at] ?? -1;
      this.#values[basic] = Math.max(0, (this.#values[basic] ?? 0) - by * (row[column] ?? 0));
    }
    this.gained += by * (this.#gains[column] ?? 0);
  }

  #replace(at: number, column: number): void {
    this.#values[this.#basis[at] ?? -1] = 0;
    this.#basis[at] = column;
    const row = this.#rows[at];
    if (row) this.#eliminate(row, column);
  }
}
