import {
  DATA_PACKAGE_FILE,
  LOCALES,
  type ReleaseManifest,
  type ReleaseTable,
} from '@rangewatch/schema';
import { briefingJson } from './briefing/briefing-json.ts';
import { briefingHtml } from './briefing/briefing-html.ts';
import type { DayWithoutData } from './briefing/figures/briefing-figures.ts';
import { FiguresBuilder } from './briefing/figures/figures-builder.ts';
import { ChangedCells, type PreviousRows } from './changed-cells.ts';
import { csvMetadataText } from './csv-metadata.ts';
import { HashedFile, type WriteBytes } from './hashed-file.ts';
import { ParquetFile } from './parquet-file.ts';
import { readmeText } from './readme.ts';
import {
  BRIEFING_HTML_FILE,
  BRIEFING_JSON_FILE,
  BRIEFING_PDF_FILE,
  csvMetadataFileName,
  PARQUET_TABLES,
  parquetFileName,
  readmeFileName,
} from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { releasePackageText } from './release-package.ts';
import { TableFiles } from './table-files.ts';
import { fieldsIn, keyColumns, type TableRow, TABLES } from './table-row.ts';
import { Workbook } from './workbook/workbook.ts';

type FileEntry = ReleaseManifest['files'][number];

/** A file, or two, that takes rows as they come. */
interface RowFile {
  add(row: TableRow): void;
  /** To be asked after each row: then `flush` before the next. */
  readonly isFull: boolean;
  flush(): Promise<void>;
  finish(): Promise<FileEntry | readonly FileEntry[]>;
}

/** What a release is written with besides its rows. */
export interface WriterContext {
  /** The rows of the revision before, to list what changed; null for a first one. */
  readonly previous: PreviousRows | null;
  /** Days of the week on which an official source has no row at all. */
  readonly daysWithoutData: readonly DayWithoutData[];
}

/** Every file of a release but the manifest and the sums: hands each row to all that hold it. */
export class ReleaseWriter {
  readonly #header: ReleaseHeader;
  readonly #write: WriteBytes;
  readonly #files: Readonly<Record<ReleaseTable, readonly RowFile[]>>;
  readonly #workbook: Workbook;
  readonly #changes: ChangedCells;
  readonly #figures: FiguresBuilder;
  readonly #daysWithoutData: readonly DayWithoutData[];

  constructor(
    header: ReleaseHeader,
    write: WriteBytes,
    { previous, daysWithoutData }: WriterContext,
  ) {
    this.#header = header;
    this.#write = write;
    this.#daysWithoutData = daysWithoutData;
    this.#figures = new FiguresBuilder(header.week);
    this.#workbook = new Workbook(header, write);
    this.#changes = new ChangedCells(header, write, previous);
    this.#files = Object.fromEntries(TABLES.map((table) => [table, this.#open(table)])) as Record<
      ReleaseTable,
      readonly RowFile[]
    >;
  }

  /** @throws RowsOutOfOrder */
  async add(row: TableRow): Promise<void> {
    for (const file of [...this.#files[row.table], this.#workbook]) {
      file.add(row);
      if (file.isFull) await file.flush();
    }
    this.#figures.add(row);
    await this.#changes.add(row);
  }

  /** Writes what is left; the entries of all files. */
  async finish(): Promise<readonly FileEntry[]> {
    const entries: FileEntry[] = [];
    for (const table of TABLES)
      for (const file of this.#files[table]) entries.push(...[await file.finish()].flat());
    entries.push(await this.#workbook.finish(), await this.#changes.finish());
    entries.push(...(await this.#briefing()));
    for (const locale of LOCALES)
      entries.push(await this.#text(readmeFileName(locale), readmeText(this.#header, locale)));
    for (const table of TABLES)
      entries.push(await this.#text(csvMetadataFileName(table), csvMetadataText(table)));
    const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const described = releasePackageText(this.#header, sorted);
    return [...sorted, await this.#text(DATA_PACKAGE_FILE, described)];
  }

  async #briefing(): Promise<readonly FileEntry[]> {
    const context = { daysWithoutData: this.#daysWithoutData };
    const figures = this.#figures.finish(context);
    // Its letters take long to load, and whoever only verifies a release needs none.
    const { briefingPdf } = await import('./briefing/briefing-pdf.ts');
    const pdf = new HashedFile(BRIEFING_PDF_FILE, this.#write);
    await pdf.append(await briefingPdf(this.#header, figures));
    return [
      await this.#text(BRIEFING_HTML_FILE, briefingHtml(this.#header, figures)),
      await this.#text(BRIEFING_JSON_FILE, briefingJson(this.#header, figures)),
      await pdf.finish(),
    ];
  }

  #open(table: ReleaseTable): readonly RowFile[] {
    const text = new TableFiles(table, this.#write);
    text.begin();
    if (!PARQUET_TABLES.includes(table)) return [text];
    const { week, revision, policy } = this.#header;
    const about = { week, revision: String(revision), method: policy.method };
    const [orderedBy] = keyColumns(table);
    const file = new ParquetFile(parquetFileName(table), this.#write, {
      fields: fieldsIn(table),
      orderedBy,
      about,
    });
    return [text, new ParquetRows(file)];
  }

  async #text(name: string, text: string): Promise<FileEntry> {
    const file = new HashedFile(name, this.#write);
    file.add(text);
    return file.finish();
  }
}

/** A Parquet file as a file of table rows. */
class ParquetRows implements RowFile {
  readonly #file: ParquetFile;

  constructor(file: ParquetFile) {
    this.#file = file;
  }

  add({ row }: TableRow): void {
    this.#file.add(row);
  }

  get isFull(): boolean {
    return this.#file.isFull;
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }

  finish(): Promise<FileEntry> {
    return this.#file.finish();
  }
}
