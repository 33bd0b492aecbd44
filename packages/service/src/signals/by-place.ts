import { growingColumn } from './growing-column.ts';

/** Rows of whole numbers that arrive in any order of their places, and leave as lists in the order of these. */
export interface RowsByPlace {
  push(place: number, row: readonly number[]): void;
  /** Starts of the lists by place, and one column for each number of a row. */
  sorted(placeCount: number): {
    readonly starts: Int32Array;
    readonly columns: readonly Int32Array[];
  };
}

export function rowsByPlace(width: number): RowsByPlace {
  const places = growingColumn();
  const columns = Array.from({ length: width }, () => growingColumn());
  return {
    push(place, row) {
      places.push(place);
      for (const [at, value] of row.entries()) columns[at]?.push(value);
    },
    sorted(placeCount) {
      const order = places.values();
      const starts = startsOf(order, placeCount);
      return {
        starts,
        columns: columns.map((column) => inOrder(column.values(), order, starts)),
      };
    },
  };
}

function startsOf(places: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

function inOrder(column: Int32Array, places: Int32Array, starts: Int32Array): Int32Array {
  const values = new Int32Array(column.length);
  const next = starts.slice();
  for (let at = 0; at < column.length; at += 1) {
    const place = places[at] ?? 0;
    values[next[place] ?? 0] = column[at] ?? 0;
    next[place] = (next[place] ?? 0) + 1;
  }
  return values;
}
