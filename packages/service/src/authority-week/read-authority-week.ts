import type { RecordReaders } from '@rangewatch/database/readers';
import { type AuthorityRow, OWN_SOURCE, type Week } from '@rangewatch/schema';
import {
  type Disclosure,
  protectAuthorityWeek,
  protectWeekRange,
  reviseAuthorityRows,
  type WeeksBefore,
} from '@rangewatch/statistics';

export interface AuthorityWeekOptions {
  readonly status: AuthorityRow['status'];
  /** Rows of the weeks before as they were released, last week's first; null: that week was not. */
  readonly before: WeeksBefore;
  /** Rows of the revision before; null: this is the first. */
  readonly revisionBefore: readonly AuthorityRow[] | null;
  /** What the week's public release is made with: ranges are the blocks that it shows. */
  readonly disclosure: Disclosure;
}

/**
 * The rows of a week's table for authorities, in the order of the file. `record` is one snapshot: its counts are taken
 * from each other.
 */
export async function* readAuthorityWeek(
  record: Pick<RecordReaders, 'authorityCounts'>,
  week: Week,
  { status, before, revisionBefore, disclosure }: AuthorityWeekOptions,
): AsyncGenerator<AuthorityRow> {
  const counts = record.authorityCounts(week);
  const blocks = await counts.blocks();
  const exact = {
    reports: counts.reports(),
    campaigns: counts.campaigns(),
    nodes: blocks.filter((block) =>
      protectWeekRange(week, { ...block, source: OWN_SOURCE }, disclosure),
    ),
    disputed: await counts.disputed(),
  };
  const rows = await protectAuthorityWeek(exact, { week, status, before });
  yield* revisionBefore ? reviseAuthorityRows(revisionBefore, rows) : rows;
}
