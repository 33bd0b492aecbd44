/** Texts whose number in the record is kept at hand. */
const REMEMBERED = 300_000;

/** Numbers of texts as the record holds them for good: what a transaction that failed gave out is not among them. */
export class InternedTexts {
  readonly #numbers = new Map<string, number>();

  get(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  keep(committed: ReadonlyMap<string, number>): void {
    if (this.#numbers.size + committed.size > REMEMBERED) this.#numbers.clear();
    for (const [text, number] of committed) this.#numbers.set(text, number);
  }
}

/** Numbers of texts within one transaction. */
export class InternedWithin {
  readonly #kept: InternedTexts;
  /** On record before this transaction: what came twice will come again. */
  readonly #found = new Map<string, number>();
  readonly #added = new Map<string, number>();
  constructor(kept: InternedTexts) {
    this.#kept = kept;
  }

  get(text: string): number | undefined {
    return this.#kept.get(text) ?? this.#found.get(text) ?? this.#added.get(text);
  }

  /** @throws Error when the text was not interned before. */
  numberOf(text: string): number {
    const number = this.get(text);
    if (number === undefined) throw new Error(`not interned: ${text}`);
    return number;
  }

  missing(texts: Iterable<string>): string[] {
    return [...new Set(texts)].filter((text) => this.get(text) === undefined);
  }

  found(text: string, number: number): void {
    this.#found.set(text, number);
  }

  added(text: string, number: number): void {
    this.#added.set(text, number);
  }

  /** For after the commit. */
  keep(): void {
    this.#kept.keep(this.#found);
  }
}
