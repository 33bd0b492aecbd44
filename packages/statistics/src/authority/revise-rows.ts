import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import {
  type AuthorityRow,
  authorityKey,
  compareAuthorityRows,
  OWN_SOURCE,
} from '@rangewatch/schema';
import type { RowContext } from './authority-rows.ts';

type Shown = ReadonlyMap<string, AuthorityRow>;
type ReviseContext = Pick<RowContext, 'status' | 'containsSample' | 'campaigns'>;

/**
 * The rows of a later revision, given those of the one before. Which of our own cells are shown is decided once: one that
 * came later would be the difference of two residuals, and one that went would tell that somebody took a report back.
 * Their tables are sums of the same reports, so their figures are all taken anew or all kept as they were released.
 * A signal beside a figure is of the run that was released with it, and stays with it.
 * Where nothing of ours was shown there is nothing to take from, and all that is later is shown.
 *
 * @param context what is not counted and always that of now; a campaign that is not among these is dropped
 */
export function reviseAuthorityRows(
  earlier: readonly AuthorityRow[],
  later: readonly AuthorityRow[],
  context: ReviseContext,
): readonly AuthorityRow[] {
  const before = shownOf(earlier);
  if (before.size === 0) return later;
  const now = shownOf(later);
  const isAnew = mayBeAnew(before, now);
  const own = earlier.filter(isOwn).flatMap((row) => {
    const next = isAnew ? now.get(authorityKey(row)) : undefined;
    return withNames(next && next.report_count !== row.report_count ? next : row, context) ?? [];
  });
  return [...own, ...later.filter((row) => !isOwn(row))].toSorted(compareAuthorityRows);
}

function isOwn({ source }: AuthorityRow): boolean {
  return source === OWN_SOURCE;
}

/** Our own cells with a figure, by their keys; what has only gone quiet has none. */
function shownOf(rows: readonly AuthorityRow[]): Shown {
  const own = rows.filter((row) => isOwn(row) && row.report_count !== null);
  return new Map(own.map((row) => [authorityKey(row), row]));
}

/**
 * Whether the same cells are shown and all changes are multiples of one number above five: then so is every sum and
 * difference of them, and none is the few who reported late or took a report back.
 */
function mayBeAnew(before: Shown, now: Shown): boolean {
  if (before.size !== now.size) return false;
  let divisor = 0;
  for (const [key, row] of before) {
    const next = now.get(key);
    if (!next) return false;
    divisor = commonDivisor(divisor, change(row.report_count, next.report_count));
    divisor = commonDivisor(divisor, change(row.reporter_count, next.reporter_count));
  }
  return divisor > LEAST_PERSONS;
}

/** Nobody where people are not told apart in both. */
function change(before: number | null, now: number | null): number {
  return before === null || now === null ? 0 : Math.abs(now - before);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** What is no longer shown has no figure to be dropped with its name. */
function withNames(
  row: AuthorityRow,
  { status, containsSample, campaigns }: ReviseContext,
): AuthorityRow | null {
  const now = { status, contains_sample: containsSample };
  if (row.campaign_id === null) return { ...row, ...now };
  const campaign = campaigns.get(row.campaign_id);
  if (row.report_count === null)
    return {
      ...row,
      title: campaign?.title ?? null,
      organiser: campaign?.organiserName ?? null,
      ...now,
    };
  if (!campaign) return null;
  const { title, organiserName: organiser, reply, replyDeadline: reply_deadline } = campaign;
  return { ...row, title, organiser, reply, reply_deadline, ...now };
}
