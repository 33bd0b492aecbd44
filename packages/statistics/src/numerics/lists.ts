/** Lists one after another in one array: that of `at` is `values` from `starts[at]` up to `starts[at + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  return { starts, values: Int32Array.from(lists.flat()) };
}

/** Index of the first value of a list, and one past its last. */
export function boundsOf({ starts }: Lists, at: number): readonly [number, number] {
  return [starts[at] ?? 0, starts[at + 1] ?? 0];
}
