import type { ReceiptRecord } from '@rangewatch/database/readers';
import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import {
  type ActSubject,
  addWeeks,
  publicationInstant,
  type TrailEntry,
  type Week,
  weekOfInstant,
} from '@rangewatch/schema';

const HOUR_MS = 3_600_000;
const NOTHING = { week: null, release: null, authority: null, words: null };

/** What happened with a receipt's reports, oldest first, and last what is still awaited. */
export function buildTrail(
  record: ReceiptRecord,
  now: Date,
  timeZone: string,
): readonly TrailEntry[] {
  const happened = [
    ...arrivals(record),
    ...releases(record),
    ...acts(record),
    ...evidenceReleases(record),
    ...departures(record),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...happened, ...awaited(record, now, timeZone)];
}

function arrivals({ reports }: ReceiptRecord): TrailEntry[] {
  return reports.map((report, index) => ({
    ...NOTHING,
    event: index === 0 ? 'accepted' : isCorrection(reports, index) ? 'corrected' : 'added',
    at: report.receivedAt.toISOString(),
  }));
}

/** The ledger took the ones before it back after the last of them came, and before it came itself. */
function isCorrection(reports: ReceiptRecord['reports'], index: number): boolean {
  const from = reports[index - 1]?.leafIndex ?? 0;
  const to = reports[index]?.leafIndex ?? 0;
  return reports
    .slice(0, index)
    .some(
      ({ isSuperseded, withdrawalLeafIndex: at }) =>
        isSuperseded && at !== null && at > from && at < to,
    );
}

/** One entry for the end, however many reports ended at that moment. */
function departures({ reports }: ReceiptRecord): TrailEntry[] {
  const [root] = reports;
  const ended = reports.filter((report) => report.withdrawnAt && !report.isSuperseded);
  const last = ended.at(-1)?.withdrawnAt;
  if (!root || !last || reports.some(({ state }) => state === 'accepted')) return [];
  return [{ ...NOTHING, event: root.isErased ? 'erased' : 'withdrawn', at: last.toISOString() }];
}

/** The first revision of each week that was made with one of the reports in it. */
function releases(record: ReceiptRecord): TrailEntry[] {
  return weeksOf(record).flatMap((week) => {
    const release = firstRelease(record, week);
    if (!release) return [];
    const { revision, publishedAt } = release;
    return [
      {
        ...NOTHING,
        event: 'released' as const,
        at: publishedAt.toISOString(),
        week,
        release: `${week}/r${revision}`,
      },
    ];
  });
}

function acts(record: ReceiptRecord): TrailEntry[] {
  return onceADay(record.acts).flatMap(
    ({ week, revision, kind, authority, actedOn, subject, words }) => {
      const release = firstRelease(record, week);
      if (!release || revision < release.revision || !isCountedIn(record, week, subject)) return [];
      const about = { week, release: `${week}/r${revision}`, authority };
      return [{ ...NOTHING, event: kind, at: actedOn, ...about, words: words || null }];
    },
  );
}

/** A machine may fetch the same release every hour: the ledger has each time, a person is told of each day. */
function onceADay(all: ReceiptRecord['acts']): ReceiptRecord['acts'] {
  const told = new Set<string>();
  return all.filter(({ kind, week, revision, authority, actedOn }) => {
    if (kind !== 'downloaded') return true;
    const day = `${week}/r${revision} ${actedOn} ${authority}`;
    return !told.has(day) && told.add(day);
  });
}

/** Whether one of the reports is counted in the row that an act is about. */
function isCountedIn(
  { reports, calls, exposures }: ReceiptRecord,
  week: Week,
  subject: ActSubject | null,
): boolean {
  if (subject === null) return true;
  const standing = new Set(
    reports.filter(({ state }) => state === 'accepted').map(({ reportId }) => reportId),
  );
  const counted = calls.filter(
    (call) => call.week === week && standing.has(call.reportId) && !call.turnedAway,
  );
  if (subject.kind === 'range')
    return counted.some(
      ({ callerNumber }) => callerNumber && isInRange(callerNumber, subject.range),
    );
  return (
    counted.length > 0 && exposures.some(({ campaignId }) => campaignId === subject.campaignId)
  );
}

function isInRange(number: string, range: NumberRange): boolean {
  const { prefix, openDigits } = rangeParts(range);
  return number.length === prefix.length + openDigits && number.startsWith(prefix);
}

/** One entry for all files an authority was handed on one occasion. */
function evidenceReleases({ evidenceReleases: released }: ReceiptRecord): TrailEntry[] {
  return released
    .filter(({ recipient, actedAt }, index) => {
      const before = released[index - 1];
      return (
        before?.recipient !== recipient || actedAt.getTime() - before.actedAt.getTime() > HOUR_MS
      );
    })
    .map(({ recipient, actedAt }) => ({
      ...NOTHING,
      event: 'evidence_released',
      at: actedAt.toISOString(),
      authority: recipient,
    }));
}

/** Weeks whose next release will hold a report that stands. */
function awaited(record: ReceiptRecord, now: Date, timeZone: string): TrailEntry[] {
  return weeksOf(record, 'accepted').flatMap((week) => {
    if (firstRelease(record, week)) return [];
    const due = publicationInstant(week, timeZone);
    const at = due > now ? due : nextPublication(now, timeZone);
    return [{ ...NOTHING, event: 'awaits_week' as const, at: at.toISOString(), week }];
  });
}

/** When weeks are looked at next: a week that was due before gets a new revision then. */
function nextPublication(now: Date, timeZone: string): Date {
  const thisWeek = weekOfInstant(now, timeZone);
  const ofLastWeek = publicationInstant(addWeeks(thisWeek, -1), timeZone);
  return ofLastWeek > now ? ofLastWeek : publicationInstant(thisWeek, timeZone);
}

/** Weeks its counted calls fall in, oldest first. */
function weeksOf({ reports, calls }: ReceiptRecord, state?: 'accepted'): Week[] {
  const wanted = new Set(
    reports
      .filter((report) => state === undefined || report.state === state)
      .map(({ reportId }) => reportId),
  );
  const weeks = calls
    .filter(({ reportId, turnedAway }) => wanted.has(reportId) && !turnedAway)
    .map(({ week }) => week);
  return [...new Set(weeks)].toSorted();
}

function firstRelease(
  { reports, calls, releases: known }: ReceiptRecord,
  week: Week,
): ReceiptRecord['releases'][number] | undefined {
  const inWeek = new Set(calls.filter((call) => call.week === week).map((call) => call.reportId));
  const leaves = reports.filter(({ reportId }) => inWeek.has(reportId));
  return known.find(
    (release) =>
      release.week === week &&
      leaves.some(
        ({ leafIndex, withdrawalLeafIndex }) =>
          leafIndex < release.ledgerSize &&
          (withdrawalLeafIndex === null || withdrawalLeafIndex >= release.ledgerSize),
      ),
  );
}
