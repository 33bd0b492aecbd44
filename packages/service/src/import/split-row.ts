import { CsvError, parse } from 'csv-parse/sync';

/**
 * The fields of one line. These files hold one complaint a line, so a line is read by itself: a quote
 * that is never closed spoils its own row and no other. Null when the quotes are wrong.
 */
export function splitRow(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line, { relax_column_count: true })[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
