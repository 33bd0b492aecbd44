import type { RecordReaders, WeekCampaignCount, WeekCounts } from '@rangewatch/database/readers';
import type { ReleaseBasis } from '@rangewatch/database/writers';
import type { ReleaseHeader, RenderedRelease } from '@rangewatch/releases';
import type { ReleasedShares, ReleasedTotal, Week } from '@rangewatch/schema';
import { nextHeader } from './release-header.ts';
import type { StagedRelease } from './staged-release.ts';
import type { WeekDeps } from './week-deps.ts';
import { missingDays } from './missing-days.ts';
import { protectedRows } from './week-rows.ts';
import { readWeekTotals } from './week-totals.ts';

/** One reading of the record, and the files made from it. */
export interface StagedReading extends RenderedRelease {
  readonly ledgerSize: number;
  readonly reportCount: number;
  readonly campaigns: readonly WeekCampaignCount[];
  readonly totals: readonly ReleasedTotal[];
  readonly shares: readonly ReleasedShares[];
}

/** Reads the week as it stands at one moment and writes the files of its next revision. */
export async function readWeek(
  deps: WeekDeps,
  week: Week,
  basis: ReleaseBasis | null,
  record: RecordReaders,
  staged: StagedRelease,
): Promise<StagedReading> {
  const counts = record.weekCounts(week);
  const ledgerSize = await counts.ledgerSize();
  const totals = await counts.totals(basis?.ledgerSize ?? 0);
  const containsSample = await counts.containsSample();
  const { timeZone, policy, jitterKey } = deps;
  const header = nextHeader({
    week,
    basis,
    now: deps.clock(),
    timeZone,
    disclosure: { policy, jitterKey },
    containsSample,
    changes: basis ? await counts.changesSince(basis) : [],
    totals,
  });
  const written = await writeFiles(deps, header, { counts, ledgerSize }, staged);
  return { ...written, ledgerSize, reportCount: totals.reportCount };
}

/** The week, and how many ledger leaves the record had when the release was first read: other releases since are none of it. */
export interface ReleaseSource {
  readonly counts: WeekCounts;
  readonly ledgerSize: number;
}

/** Writes the files a header and the week's counts give. */
export async function writeFiles(
  { policy, jitterKey, signingKey, sm2Key = null }: WeekDeps,
  header: ReleaseHeader,
  { counts, ledgerSize }: ReleaseSource,
  staged: StagedRelease,
): Promise<RenderedRelease & Pick<StagedReading, 'campaigns' | 'totals' | 'shares'>> {
  const disclosure = { policy, jitterKey };
  const campaigns = await counts.campaigns();
  const totals = await readWeekTotals(header, counts, disclosure);
  // A release that says nothing is invented repeats nothing invented either, or it would outlive the sample.
  const earlier = await counts.releasedTotals(ledgerSize, header.containsSample);
  const parts = { campaigns, totals, earlier, disclosure };
  const daysWithoutData = missingDays(header.week, await counts.daysWithReports(), earlier);
  const rows = protectedRows(header.week, counts, parts);
  return {
    ...(await staged.write(header, rows, { keys: { signingKey, sm2Key }, daysWithoutData })),
    campaigns,
    totals: totals.all,
    shares: totals.shares,
  };
}
