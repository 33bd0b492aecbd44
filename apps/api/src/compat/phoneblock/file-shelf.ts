const MOST_FILES = 8;

/**
 * Keeps the few files last made, at most 4 MiB: devices ask for the same ones day by day, and making one takes a
 * fifth of a second of a list of 100,000. What is asked for at the same moment is made once.
 */
export class FileShelf {
  readonly #files = new Map<string, Promise<Buffer>>();

  /** @throws what `make` throws; the next who asks has it made again. */
  async get(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const file = this.#files.get(name) ?? make();
    this.#files.delete(name);
    this.#files.set(name, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES && oldest !== undefined) this.#files.delete(oldest);
    try {
      return await file;
    } catch (error) {
      this.#files.delete(name);
      throw error;
    }
  }
}
