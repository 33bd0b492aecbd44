import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import {
  type AuthorityRow,
  authorityKey,
  compareAuthorityRows,
  OWN_SOURCE,
} from '@rangewatch/schema';

/**
 * The rows of a later revision, given those of the one before. Which of our own cells are shown is decided once: a cell
 * that came to be shown later would be the difference of two residuals. A figure changes only by more than five reports:
 * a smaller difference would be the few who reported late, or took a report back. A cell that is not shown any more goes.
 */
export function reviseAuthorityRows(
  earlier: readonly AuthorityRow[],
  later: readonly AuthorityRow[],
): readonly AuthorityRow[] {
  const now = new Map(later.map((row) => [authorityKey(row), row]));
  const own = earlier
    .filter(({ source }) => source === OWN_SOURCE)
    .flatMap((row) => revised(row, now.get(authorityKey(row))) ?? []);
  const official = later.filter(({ source }) => source !== OWN_SOURCE);
  return [...own, ...official].toSorted(compareAuthorityRows);
}

function revised(before: AuthorityRow, now: AuthorityRow | undefined): AuthorityRow | null {
  if (!now) return null;
  if (before.report_count === null || now.report_count === null)
    return { ...before, status: now.status };
  const change = Math.abs(now.report_count - before.report_count);
  return change > LEAST_PERSONS ? now : { ...before, status: now.status };
}
