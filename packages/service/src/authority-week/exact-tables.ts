import type { Readers } from '@rangewatch/database/readers';
import {
  type AuthorityRow,
  type Jurisdiction,
  publicationInstant,
  type Release,
  type Week,
} from '@rangewatch/schema';
import { filterAuthorityRows } from '@rangewatch/statistics';
import { findAuthorityRows } from './kept-weeks.ts';
import { type AskingAuthority, type NoteDeps, noteDownload, noteLook } from './note-act.ts';

export type ExactTable =
  | {
      readonly kind: 'found';
      readonly release: Release;
      /** Within the jurisdiction, in the order of the file. */
      readonly rows: readonly AuthorityRow[];
    }
  /** The week is not over, or its Monday has not come. */
  | { readonly kind: 'notDue' }
  /** The Monday has passed, and nothing was published: nobody's reports count in it, or the work is late. */
  | { readonly kind: 'notReleased' }
  | { readonly kind: 'revisionUnknown'; readonly newest: number }
  /** Released a moment ago; the worker makes the table next. */
  | { readonly kind: 'notMade' };

interface ExactTablesDeps extends NoteDeps {
  readonly readers: Pick<Readers, 'findRelease'>;
  readonly authorityDir: string;
}

/** Exact rows of released weeks, for authorities. Whoever is given rows, that is noted before. */
export interface ExactTables {
  find(week: Week, revision: number | undefined, jurisdiction: Jurisdiction): Promise<ExactTable>;
  /** @throws AccessNotNoted */
  noteDownload(release: Release, authority: AskingAuthority): Promise<void>;
  /** @throws AccessNotNoted */
  noteLook(release: Release, authority: AskingAuthority): Promise<void>;
}

/** Weeks whose rows are kept in memory: pages of one are turned in a row. */
const KEPT_WEEKS = 2;

export function createExactTables(deps: ExactTablesDeps): ExactTables {
  const tables = new Map<string, readonly AuthorityRow[]>();
  async function rowsOf(release: Release): Promise<readonly AuthorityRow[] | null> {
    // Not its revision: another release may have been published under it since.
    const name = release.manifestSha256;
    const rows = tables.get(name) ?? (await findAuthorityRows(deps, release));
    if (!rows) return null;
    tables.delete(name);
    tables.set(name, rows);
    const [oldest] = tables.keys();
    if (tables.size > KEPT_WEEKS && oldest !== undefined) tables.delete(oldest);
    return rows;
  }
  return {
    async find(week, revision, jurisdiction) {
      const release = await deps.readers.findRelease(week, revision);
      if (!release) return await whyNone(deps, week, revision);
      const rows = await rowsOf(release);
      if (!rows) return { kind: 'notMade' };
      return { kind: 'found', release, rows: filterAuthorityRows(rows, jurisdiction) };
    },
    noteDownload: (release, authority) => noteDownload(deps, release, authority),
    noteLook: (release, authority) => noteLook(deps, release, authority),
  };
}

async function whyNone(
  { readers, clock, timeZone }: ExactTablesDeps,
  week: Week,
  revision: number | undefined,
): Promise<ExactTable> {
  const newest = revision === undefined ? null : await readers.findRelease(week);
  if (newest) return { kind: 'revisionUnknown', newest: newest.revision };
  return { kind: publicationInstant(week, timeZone) > clock() ? 'notDue' : 'notReleased' };
}
