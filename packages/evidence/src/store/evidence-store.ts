/** A file as it is stored: sealed, under a name that says nothing. */
export interface StoredFile {
  readonly name: string;
  readonly storedAt: Date;
}

/** Where sealed files are kept, beside the database. */
export interface EvidenceStore {
  /** Stores all of it or nothing; answers once it is durable. A name is used once. */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Null when there is no such file. */
  get(name: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Harmless when there is no such file. */
  remove(name: string): Promise<void>;
  /** Every file, also those that no row on record names any more. */
  list(): AsyncIterable<StoredFile>;
}

/** The store cannot be reached, is full or refuses. The message names what was tried, never content. */
export class EvidenceStoreUnavailable extends Error {
  override readonly name = 'EvidenceStoreUnavailable';
}
