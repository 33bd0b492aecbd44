import { Zip, ZipDeflate } from 'fflate';
import { HashedFile, type WriteBytes } from '../hashed-file.ts';

type FileEntry = Awaited<ReturnType<HashedFile['finish']>>;

/** Pieces are cut by what a part itself holds, so that its bytes do not depend on when others are written. */
const PIECE_CHARACTERS = 32_768;

/** One part of a zip file: text in, compressed a piece at a time. */
export class ZipPart {
  readonly #deflate: ZipDeflate;
  #pending = '';

  constructor(deflate: ZipDeflate) {
    this.#deflate = deflate;
  }

  add(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= PIECE_CHARACTERS) this.#push(false);
  }

  end(text = ''): void {
    this.#pending += text;
    this.#push(true);
  }

  #push(isLast: boolean): void {
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.#deflate.push(bytes, isLast);
  }
}

/**
 * A zip file on its way out. Parts are filled side by side and stand in the file in the order they were opened;
 * what is compressed of a part waits in memory until those before it have ended.
 * Compressed by fflate, not by zlib, whose bytes depend on its version and the processor.
 */
export class ZipFile {
  readonly #file: HashedFile;
  readonly #zip: Zip;
  readonly #wallClock: Date;
  #out: Uint8Array[] = [];

  /** @param wallClock `2026-08-24T10:00`, the time of every part; zip files know no time zone */
  constructor(name: string, write: WriteBytes, wallClock: string) {
    this.#file = new HashedFile(name, write);
    // fflate reads the clock of this machine's zone, so the text is taken for a time in that zone.
    this.#wallClock = new Date(wallClock);
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#out.push(bytes);
    });
  }

  open(name: string): ZipPart {
    const deflate = new ZipDeflate(name, { level: 6 });
    deflate.mtime = this.#wallClock;
    this.#zip.add(deflate);
    return new ZipPart(deflate);
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#out.length > 0;
  }

  async flush(): Promise<void> {
    const out = this.#out;
    this.#out = [];
    for (const bytes of out) await this.#file.append(bytes);
  }

  /** Every part must have ended. @param rows what the file holds, for its entry in the manifest */
  async finish(rows: number): Promise<FileEntry> {
    this.#zip.end();
    await this.flush();
    this.#file.add('', rows);
    return this.#file.finish();
  }
}
