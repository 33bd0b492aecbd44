/** Everything that can be wrong with a release folder. */
export const FINDING_CODES = [
  'folder_unreadable',
  'manifest_missing',
  'manifest_malformed',
  'sums_differ',
  'signature_wrong',
  'key_unreadable',
  'file_missing',
  'file_unknown',
  'file_not_listed',
  'file_unreadable',
  'file_irregular',
  'bytes_differ',
  'sha256_differs',
  'rows_differ',
  'header_differs',
  'row_malformed',
  'rows_out_of_order',
  'csv_and_json_differ',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is not as the release says. `file` is empty where the whole folder is meant. */
export interface ReleaseFinding {
  readonly code: FindingCode;
  readonly file: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

export function finding(
  code: FindingCode,
  file: string,
  expected: string | number | null = null,
  actual: string | number | null = null,
): ReleaseFinding {
  return {
    code,
    file,
    expected: expected === null ? null : String(expected),
    actual: actual === null ? null : String(actual),
  };
}
