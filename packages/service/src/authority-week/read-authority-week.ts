import type { AuthorityCampaign, RecordReaders } from '@rangewatch/database/readers';
import { type AuthorityRow, OWN_SOURCE, type Week } from '@rangewatch/schema';
import {
  type Disclosure,
  protectAuthorityWeek,
  protectWeekRange,
  reviseAuthorityRows,
  type WeeksBefore,
  withSignals,
} from '@rangewatch/statistics';
import { signalsOfWeek } from './signals-of-week.ts';

export interface AuthorityWeekOptions {
  readonly status: AuthorityRow['status'];
  readonly containsSample: boolean;
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
  record: Pick<RecordReaders, 'authorityCounts' | 'findSignalRun' | 'listSignalResults'>,
  week: Week,
  { before, revisionBefore, disclosure, ...said }: AuthorityWeekOptions,
): AsyncGenerator<AuthorityRow> {
  const counts = record.authorityCounts(week);
  const campaigns: Campaigns = new Map();
  const blocks = await counts.blocks();
  const exact = {
    reports: counts.reports(),
    campaigns: noteNames(counts.campaigns(), campaigns),
    nodes: blocks.filter((block) =>
      protectWeekRange(week, { ...block, source: OWN_SOURCE }, disclosure),
    ),
    disputed: await counts.disputed(),
  };
  const counted = await protectAuthorityWeek(exact, { week, ...said, before });
  const rows = withSignals(counted, await signalsOfWeek(record, week));
  yield* revisionBefore ? reviseAuthorityRows(revisionBefore, rows, { ...said, campaigns }) : rows;
}

type Campaigns = Map<string, Omit<AuthorityCampaign, 'persons'>>;

/** Persons are not kept: they are many, and a revision needs to know only what is said of a campaign today. */
async function* noteNames(
  campaigns: AsyncIterable<AuthorityCampaign>,
  noted: Campaigns,
): AsyncGenerator<AuthorityCampaign> {
  for await (const campaign of campaigns) {
    const { persons: _, ...named } = campaign;
    noted.set(campaign.campaignId, named);
    yield campaign;
  }
}
