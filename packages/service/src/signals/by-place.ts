import type { GrowingColumn } from './growing-column.ts';

/** Where the list of each place starts, when rows that arrived in any order of their places stand by place. */
export function startsByPlace(places: GrowingColumn, placeCount: number): Int32Array {
  const starts = new Int32Array(placeCount + 1);
  for (let row = 0; row < places.length; row += 1) {
    const place = places.at(row);
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let at = 0; at < placeCount; at += 1)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

/** One column of these rows by place; of one place in the order in which they arrived. */
export function columnByPlace(
  column: GrowingColumn,
  places: GrowingColumn,
  starts: Int32Array,
): Int32Array {
  const values = new Int32Array(column.length);
  const next = starts.slice();
  for (let row = 0; row < column.length; row += 1) {
    const place = places.at(row);
    values[next[place] ?? 0] = column.at(row);
    next[place] = (next[place] ?? 0) + 1;
  }
  return values;
}
