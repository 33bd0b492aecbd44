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
 * Where nothing of ours was shown there is nothing to take from, and all that is later is shown.
 */
export function reviseAuthorityRows(
  earlier: readonly AuthorityRow[],
  later: readonly AuthorityRow[],
): readonly AuthorityRow[] {
  const ownBefore = earlier.filter(({ source }) => source === OWN_SOURCE);
  if (ownBefore.length === 0) return later;
  const now = new Map(later.map((row) => [authorityKey(row), row]));
  const own = ownBefore.flatMap((row) => revised(row, now.get(authorityKey(row))) ?? []);
  const official = later.filter(({ source }) => source !== OWN_SOURCE);
  return [...own, ...official].toSorted(compareAuthorityRows);
}

/** What is not counted, the reply and the status, is always that of now. */
function revised(before: AuthorityRow, now: AuthorityRow | undefined): AuthorityRow | null {
  if (!now) return null;
  const change = Math.abs((now.report_count ?? 0) - (before.report_count ?? 0));
  if (change > LEAST_PERSONS) return now;
  const { reply, reply_deadline, status } = now;
  return { ...before, reply, reply_deadline, status };
}
