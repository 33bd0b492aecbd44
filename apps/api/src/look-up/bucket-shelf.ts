const MOST_BUCKETS = 32;
const KEPT_TIMES_MAKING = 10;
const LONGEST_KEPT_MS = 30_000;

interface Kept {
  readonly text: Promise<string>;
  /** Null while it is being made: who asks meanwhile waits for the same answer. */
  fresh: { readonly from: number; readonly until: number } | null;
}

/**
 * Keeps each answer ten times as long as it took to make, so that one bucket takes a tenth of the processor at
 * most, however often it is asked for: a few milliseconds are kept for an instant, and a bucket full of reports,
 * which takes more than a second, for some fifteen.
 */
export class BucketShelf {
  readonly #make: (bucket: string) => Promise<string>;
  readonly #clock: () => Date;
  readonly #kept = new Map<string, Kept>();

  constructor(make: (bucket: string) => Promise<string>, clock: () => Date) {
    this.#make = make;
    this.#clock = clock;
  }

  /** @throws what making it throws; the next who asks has it made again. */
  get(bucket: string): Promise<string> {
    const kept = this.#kept.get(bucket);
    if (kept && this.#isFresh(kept)) return kept.text;
    this.#kept.delete(bucket);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_BUCKETS && oldest !== undefined) this.#kept.delete(oldest);
    const made: Kept = { text: this.#make(bucket), fresh: null };
    this.#kept.set(bucket, made);
    void this.#date(bucket, made);
    return made.text;
  }

  /** Not after the clock was set back, either: until then may be far. */
  #isFresh({ fresh }: Kept): boolean {
    const now = this.#clock().getTime();
    return fresh === null || (fresh.from <= now && now < fresh.until);
  }

  async #date(bucket: string, made: Kept): Promise<void> {
    const begunAt = this.#clock().getTime();
    try {
      await made.text;
      const from = this.#clock().getTime();
      const keptMs = Math.min((from - begunAt) * KEPT_TIMES_MAKING, LONGEST_KEPT_MS);
      made.fresh = { from, until: from + keptMs };
    } catch {
      if (this.#kept.get(bucket) === made) this.#kept.delete(bucket);
    }
  }
}
