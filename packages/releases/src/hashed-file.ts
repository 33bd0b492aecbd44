import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '@rangewatch/schema';

/** Takes the next bytes of a file; the file begins with its first call. Waited for before more is made. */
export type WriteBytes = (fileName: string, bytes: Uint8Array) => Promise<void>;

const CHUNK_CHARACTERS = 65_536;

/** A file on its way out: collects text into chunks and knows its own size, rows and SHA-256. */
export class HashedFile {
  readonly #name: string;
  readonly #write: WriteBytes;
  readonly #hash = createHash('sha256');
  #pending = '';
  #bytes = 0;
  #rows = 0;

  constructor(name: string, write: WriteBytes) {
    this.#name = name;
    this.#write = write;
  }

  add(text: string, rows = 0): void {
    this.#rows += rows;
    this.#pending += text;
  }

  /** Writes bytes at once, after what was collected. */
  async append(bytes: Uint8Array, rows = 0): Promise<void> {
    await this.flush();
    this.#rows += rows;
    await this.#out(bytes);
  }

  /** Whether enough is collected to be written; waiting for every row would cost more than writing it. */
  get isFull(): boolean {
    return this.#pending.length >= CHUNK_CHARACTERS;
  }

  /** Writes what is left; the entry of the file in the manifest. */
  async finish(): Promise<ReleaseManifest['files'][number]> {
    await this.flush();
    return {
      name: this.#name,
      bytes: this.#bytes,
      sha256: this.#hash.digest('hex'),
      rows: this.#rows,
    };
  }

  async flush(): Promise<void> {
    if (this.#pending === '') return;
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    await this.#out(bytes);
  }

  async #out(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#write(this.#name, bytes);
  }
}
