import type { TableField } from '@rangewatch/schema';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { HashedFile, type WriteBytes } from './hashed-file.ts';

/**
 * Rows held in memory and written together: what a reader can skip at once. A list of many more (128 kB) is a large object
 * to V8, which keeps those until it clears all of its memory: 50,000 took half as much memory again.
 */
const ROWS_PER_GROUP = 10_000;

type ParquetCell = string | number | boolean | null;
type ParquetRow = Readonly<Record<string, ParquetCell>>;

interface Column {
  readonly name: string;
  readonly data: ParquetCell[];
}

/** Writes the rows of a table as Parquet, one row group after the other; memory does not grow with the rows. */
export class ParquetFile {
  readonly #file: HashedFile;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  readonly #rowsPerGroup: number;
  readonly #columns: Column[];
  #rows = 0;

  constructor(
    name: string,
    write: WriteBytes,
    fields: readonly TableField[],
    about: Readonly<Record<string, string>>,
    rowsPerGroup = ROWS_PER_GROUP,
  ) {
    this.#file = new HashedFile(name, write);
    this.#rowsPerGroup = rowsPerGroup;
    this.#columns = fields.map(({ name }) => ({ name, data: [] }));
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: 'root', num_children: fields.length }, ...fields.map(element)],
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: 'rangewatch',
    });
  }

  /** Takes its cells apart at once: rows kept until their group is full would fill the memory for old objects. */
  add(row: ParquetRow): void {
    for (const { name, data } of this.#columns) data.push(row[name] ?? null);
    this.#rows += 1;
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#rows >= this.#rowsPerGroup;
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    if (rows === 0) return;
    await this.#parquet.write({ columnData: this.#columns, rowGroupSize: rows });
    this.#rows = 0;
    for (const { data } of this.#columns) data.length = 0;
    await this.#out(rows);
  }

  /** Writes what is left; what the data package says of the file. */
  async finish(): ReturnType<HashedFile['finish']> {
    await this.flush();
    await this.#parquet.finish();
    await this.#out(0);
    return this.#file.finish();
  }

  async #out(rows: number): Promise<void> {
    const bytes = Uint8Array.from(this.#bytes.getBytes());
    // `offset` stays: it is the place in the file, `index` the one in the buffer.
    this.#bytes.index = 0;
    await this.#file.append(bytes, rows);
  }
}

function element({ name, type, isNullable }: TableField): SchemaElement {
  const repetition_type = isNullable ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'integer') return { name, type: 'INT32', repetition_type };
  if (type === 'boolean') return { name, type: 'BOOLEAN', repetition_type };
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
}
