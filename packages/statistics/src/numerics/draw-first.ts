/**
 * Fisher's and Yates' shuffle, as far as it is needed: afterwards the first `count` are drawn without replacement.
 * `random` gives a number from 0 up to, not including, 1.
 */
export function drawFirst(
  values: number[] | Uint32Array,
  count: number,
  random: () => number,
): void {
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (values.length - at));
    const kept = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = kept;
  }
}
