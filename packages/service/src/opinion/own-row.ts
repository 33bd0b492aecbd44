import type { CallerNumber } from '@rangewatch/numbering';
import { findOwnReports, type OwnReport, type OwnReportsDeps } from '../report/own-reports.ts';

/** The most reports of one reporter about one number and of one kind: nobody needs more, and each is looked at. */
export const LONGEST_ROW = 200;

/** `opinion`: what was said of a number's calls. `call`: a call that a device reports by itself. */
export type RowKind = 'opinion' | 'call';

/**
 * The key of the reporter's report at a place of a row. With their secret it gives the report's receipt code, so
 * that they, and nobody else, find and withdraw what they said before.
 */
export function rowKey(kind: RowKind, number: CallerNumber, place: number): string {
  return `own-row/v1/${kind}/${number}/${place}`;
}

/** Their reports about one number so far, oldest first, withdrawn ones among them. */
export async function readRow(
  kind: RowKind,
  number: CallerNumber,
  secret: Uint8Array,
  deps: OwnReportsDeps,
): Promise<readonly OwnReport[]> {
  const keys = Array.from({ length: LONGEST_ROW }, (_, place) => rowKey(kind, number, place));
  const found = await findOwnReports(keys, secret, deps);
  const end = found.indexOf(null);
  return found.slice(0, end === -1 ? LONGEST_ROW : end).filter((report) => report !== null);
}
