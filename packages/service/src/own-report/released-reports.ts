import type { ReceiptRecord } from '@rangewatch/database/readers';
import type { Week } from '@rangewatch/schema';

type Release = ReceiptRecord['releases'][number];

/** Whether a report was on record when a revision was made, and not taken back before. */
export function isInRelease(
  { leafIndex, withdrawalLeafIndex }: ReceiptRecord['reports'][number],
  { ledgerSize }: Release,
): boolean {
  return (
    leafIndex < ledgerSize && (withdrawalLeafIndex === null || withdrawalLeafIndex >= ledgerSize)
  );
}

/** The first revision of a week that was made with one of the reports in it. */
export function firstRelease(
  { reports, calls, releases }: ReceiptRecord,
  week: Week,
): Release | undefined {
  const inWeek = new Set(calls.filter((call) => call.week === week).map((call) => call.reportId));
  const own = reports.filter(({ reportId }) => inWeek.has(reportId));
  return releases.find(
    (release) => release.week === week && own.some((report) => isInRelease(report, release)),
  );
}
