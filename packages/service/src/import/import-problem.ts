export type ImportReason =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'gzip_damaged'
  | 'not_utf8'
  | 'line_too_long'
  | 'unknown_columns'
  | 'imported_elsewhere';

/** A file that cannot be imported at all. The sentence is made where the reader's language is known. */
export class ImportProblem extends Error {
  readonly reason: ImportReason;
  readonly path: string;
  /** Where in the file, 1 being its first line; null when it concerns the whole file. */
  readonly line: number | null;

  constructor(
    reason: ImportReason,
    path: string,
    line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}${line === null ? '' : ` at line ${line}`}`, options);
    this.name = 'ImportProblem';
    this.reason = reason;
    this.path = path;
    this.line = line;
  }
}
