import type { NamedAuthority } from '@rangewatch/database/writers';
import type { AuthorityChanges, AuthorityTablePage } from '@rangewatch/schema';
import {
  byCount,
  changesIn,
  choicesIn,
  hasFigures,
  uncomparedSources,
} from '@rangewatch/statistics';
import type { ExactWeek, FoundRows } from './exact-week.ts';

const ROWS_PER_PAGE = 50;
/** Of each kind of change: a glance, not the table. */
const MOST_CHANGES = 5;

/** One page of rows, the highest counts first; a page past the last is the last. */
export function pageOf(
  { rows, ...found }: FoundRows,
  authority: NamedAuthority,
  asked: number,
): AuthorityTablePage {
  const pageCount = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const page = Math.min(asked, pageCount);
  const end = page * ROWS_PER_PAGE;
  return {
    ...headOf(found, authority),
    rowCount: rows.length,
    page,
    pageCount,
    choices: choicesIn(found.all),
    rows: rows.toSorted(byCount).slice(end - ROWS_PER_PAGE, end),
  };
}

/** What is new, rising, falling or no longer shown among the rows. */
export function changesOf(
  { rows, ...found }: FoundRows,
  authority: NamedAuthority,
): AuthorityChanges {
  const uncompared = [...uncomparedSources(rows)];
  return { ...headOf(found, authority), changes: changesIn(rows, MOST_CHANGES), uncompared };
}

function headOf({ release, all }: ExactWeek, authority: NamedAuthority) {
  const { week, revision, manifest } = release;
  const { authorityName, provinces, categories } = authority;
  return {
    week,
    revision,
    status: manifest.status,
    containsSample: manifest.containsSample,
    authorityName,
    provinces: provinces && [...provinces],
    categories: categories && [...categories],
    hasFigures: hasFigures(all),
  };
}
