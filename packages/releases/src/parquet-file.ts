import type { TableField } from '@rangewatch/schema';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { HashedFile, type WriteBytes } from './hashed-file.ts';

/** Rows held in memory and written together: what a reader can skip at once. */
const ROWS_PER_GROUP = 50_000;

type ParquetRow = Readonly<Record<string, string | number | boolean | null>>;

/** Writes the rows of a table as Parquet, one row group after the other; memory does not grow with the rows. */
export class ParquetFile {
  readonly #file: HashedFile;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  readonly #fields: readonly TableField[];
  readonly #rowsPerGroup: number;
  #rows: ParquetRow[] = [];

  constructor(
    name: string,
    write: WriteBytes,
    fields: readonly TableField[],
    about: Readonly<Record<string, string>>,
    rowsPerGroup = ROWS_PER_GROUP,
  ) {
    this.#file = new HashedFile(name, write);
    this.#fields = fields;
    this.#rowsPerGroup = rowsPerGroup;
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: 'root', num_children: fields.length }, ...fields.map(element)],
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: 'rangewatch',
    });
  }

  add(row: ParquetRow): void {
    this.#rows.push(row);
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#rows.length >= this.#rowsPerGroup;
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    const columnData = this.#fields.map(({ name }) => ({
      name,
      data: rows.map((row) => row[name] ?? null),
    }));
    await this.#parquet.write({ columnData, rowGroupSize: rows.length });
    await this.#out(rows.length);
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
