/** A column of whole numbers that grows as rows arrive. */
export interface GrowingColumn {
  push(value: number): void;
  readonly length: number;
  values(): Int32Array;
}

const FIRST_SIZE = 1 << 16;

export function growingColumn(): GrowingColumn {
  let values = new Int32Array(FIRST_SIZE);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    get length() {
      return length;
    },
    values: () => values.subarray(0, length),
  };
}

/** Numbers values in the order in which they first come, from 0. */
export function numbered(): (value: string) => number {
  const places = new Map<string, number>();
  return (value) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
}
