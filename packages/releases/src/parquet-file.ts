import type { TableField } from '@rangewatch/schema';
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { HashedFile, type WriteBytes } from './hashed-file.ts';

/**
 * Rows held in memory and written together: what a reader can skip at once. A list of many more (128 kB) is a large object
 * to V8, which keeps those until it clears all of its memory: 50,000 took half as much memory again.
 */
const ROWS_PER_GROUP = 10_000;

type ParquetCell = string | number | boolean | null;
type ParquetRow = Readonly<Record<string, ParquetCell>>;

export interface ParquetTable {
  readonly fields: readonly Pick<TableField, 'name' | 'type' | 'isNullable'>[];
  /** The column that the rows come ordered by: readers skip groups by its least and greatest value. */
  readonly orderedBy: string;
  /** What is said of the file in its own metadata. */
  readonly about: Readonly<Record<string, string>>;
}

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
  readonly #orderedBy: string;
  readonly #columns: Column[];
  #rows = 0;

  constructor(
    name: string,
    write: WriteBytes,
    { fields, orderedBy, about }: ParquetTable,
    rowsPerGroup = ROWS_PER_GROUP,
  ) {
    this.#file = new HashedFile(name, write);
    this.#rowsPerGroup = rowsPerGroup;
    this.#orderedBy = orderedBy;
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
    const columnData = this.#columns.map((column) =>
      column.name === this.#orderedBy ? ordered(column) : { ...column, statistics: false },
    );
    await this.#parquet.write({ columnData, rowGroupSize: rows });
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
    const bytes = this.#bytes.getBytes().slice();
    // `offset` stays: it is the place in the file, `index` the one in the buffer.
    this.#bytes.index = 0;
    await this.#file.append(bytes, rows);
  }
}

/**
 * Hardly any value comes twice: no dictionary is tried, and each text is written as it is. The bounds of the other columns
 * would be those of nearly every group, and took a tenth of the time.
 */
function ordered({ name, data }: Column): ColumnSource {
  const bytes = data.map((cell) => (typeof cell === 'string' ? bytesOf(cell) : cell));
  return { name, data: bytes, encoding: 'PLAIN' };
}

const UTF8 = new TextEncoder();

/** Letter by letter where all are ASCII: calling the encoder for ten letters takes six times as long. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return UTF8.encode(text);
    bytes[at] = code;
  }
  return bytes;
}

function element({ name, type, isNullable }: ParquetTable['fields'][number]): SchemaElement {
  const repetition_type = isNullable ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'integer') return { name, type: 'INT32', repetition_type };
  if (type === 'boolean') return { name, type: 'BOOLEAN', repetition_type };
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
}
