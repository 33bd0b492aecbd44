import { isInBounds, type ReceiptRecord } from '@rangewatch/database/readers';
import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { ActSubject } from '@rangewatch/schema';
import { isInRelease } from './released-reports.ts';

type Act = ReceiptRecord['acts'][number];
type Release = ReceiptRecord['releases'][number];

/** Whether an act is about something that one of a receipt's reports is counted in, as the release had it. */
export function isCountedIn(record: ReceiptRecord, act: Act): boolean {
  const { week, revision, subject } = act;
  const release = record.releases.find((one) => one.week === week && one.revision === revision);
  if (!release) return false;
  return subject === null
    ? record.reports.some((report) => isInRelease(report, release) && isWithin(record, report, act))
    : isInRow(record, release, subject);
}

/**
 * Whether a report was in what an authority was given of a week: its rows count a report once, by the first of its calls
 * that count, and hold none from a number without a place where places bound them. What was erased is in no bounds, as
 * nobody knows any more.
 */
function isWithin(
  { calls }: ReceiptRecord,
  { reportId, category }: ReceiptRecord['reports'][number],
  { week, bounds }: Act,
): boolean {
  const own = calls.filter((call) => call.reportId === reportId && call.week === week);
  if (!bounds.provinces && !bounds.categories) return own.length > 0;
  const [first] = own
    .filter(({ isCounted }) => isCounted)
    .toSorted((a, b) => a.ordinal - b.ordinal);
  if (!first) return false;
  return isInBounds({ caller_number: first.callerNumber, category }, bounds);
}

/** Of reports that stand: one that was taken back since is nobody's whom words would reach. */
function isInRow(
  record: ReceiptRecord,
  { week, ledgerSize }: Release,
  subject: ActSubject,
): boolean {
  const reports = record.reports.filter(
    ({ state, leafIndex }) => state === 'accepted' && leafIndex < ledgerSize,
  );
  const ids = new Set(reports.map(({ reportId }) => reportId));
  const calls = record.calls.filter(
    (call) => call.week === week && call.isCounted && ids.has(call.reportId),
  );
  if (subject.kind === 'range')
    return calls.some(({ callerNumber }) => callerNumber && isInRange(callerNumber, subject.range));
  const given = [
    ...record.exposures.filter(({ reportId }) => ids.has(reportId)),
    ...record.linkedExposures.filter(({ leafIndex }) => leafIndex < ledgerSize),
  ].filter(({ campaignId }) => campaignId === subject.campaignId);
  return given.some(({ exposedOn }) => calls.some(({ day }) => day >= exposedOn));
}

function isInRange(number: string, range: NumberRange): boolean {
  const { prefix, openDigits } = rangeParts(range);
  return number.length === prefix.length + openDigits && number.startsWith(prefix);
}
