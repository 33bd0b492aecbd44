/** A column of whole numbers that grows as rows arrive, chunk by chunk: nothing is copied, and hardly anything too much. */
export interface GrowingColumn {
  push(value: number): void;
  readonly length: number;
  at(place: number): number;
  /** All in one array of their own. */
  values(): Int32Array;
}

const CHUNK_BITS = 18;
const CHUNK_SIZE = 1 << CHUNK_BITS;
const IN_CHUNK = CHUNK_SIZE - 1;

export function growingColumn(): GrowingColumn {
  const chunks: Int32Array[] = [];
  let length = 0;
  return {
    push(value) {
      if ((length & IN_CHUNK) === 0) chunks.push(new Int32Array(CHUNK_SIZE));
      const chunk = chunks[length >>> CHUNK_BITS];
      if (chunk) chunk[length & IN_CHUNK] = value;
      length += 1;
    },
    get length() {
      return length;
    },
    at: (place) => chunks[place >>> CHUNK_BITS]?.[place & IN_CHUNK] ?? 0,
    values() {
      const values = new Int32Array(length);
      for (const [at, chunk] of chunks.entries()) {
        const from = at * CHUNK_SIZE;
        values.set(chunk.subarray(0, Math.min(CHUNK_SIZE, length - from)), from);
      }
      return values;
    },
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
