import { LOOK_UP_FIELDS, type LookUpRow } from '@rangewatch/schema';
import { CSV_BOM, csvRecord } from '../csv.ts';
import { HashedFile, type WriteBytes } from '../hashed-file.ts';

/** Writes look-up rows as CSV. */
export class LookUpCsv {
  readonly #file: HashedFile;

  constructor(name: string, write: WriteBytes) {
    this.#file = new HashedFile(name, write);
    this.#file.add(CSV_BOM + csvRecord(LOOK_UP_FIELDS.map((field) => field.name)));
  }

  add(row: LookUpRow): void {
    this.#file.add(csvRecord(LOOK_UP_FIELDS.map(({ name }) => row[name])), 1);
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#file.isFull;
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }

  /** Writes what is left; what the data package says of the file. */
  finish(): ReturnType<HashedFile['finish']> {
    return this.#file.finish();
  }
}
