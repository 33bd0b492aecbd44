/** The first few of a stream in an order of their own; what falls behind them is counted and let go. */
export class TopList<T> {
  readonly #kept: T[] = [];
  readonly #size: number;
  readonly #compare: (a: T, b: T) => number;
  #total = 0;

  /** @param compare negative when `a` comes first; never 0, or the stream's order would show. */
  constructor(size: number, compare: (a: T, b: T) => number) {
    this.#size = size;
    this.#compare = compare;
  }

  add(item: T): void {
    this.#total += 1;
    const last = this.#kept.at(-1);
    const isFull = this.#kept.length === this.#size;
    if (isFull && last !== undefined && this.#compare(item, last) > 0) return;
    const after = this.#kept.findIndex((kept) => this.#compare(item, kept) < 0);
    this.#kept.splice(after === -1 ? this.#kept.length : after, 0, item);
    if (this.#kept.length > this.#size) this.#kept.pop();
  }

  /** @param order of the kept ones where they are not to stand as a ranking. */
  finish(order?: (a: T, b: T) => number): Selection<T> {
    const shown = order ? this.#kept.toSorted(order) : [...this.#kept];
    return { shown, total: this.#total };
  }
}

/** Some of many: `total` counts those that are not shown too. */
export interface Selection<T> {
  readonly shown: readonly T[];
  readonly total: number;
}
