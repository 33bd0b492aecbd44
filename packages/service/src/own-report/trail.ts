import type { ReceiptRecord } from '@rangewatch/database/readers';
import {
  addWeeks,
  publicationInstant,
  type TrailEntry,
  type Week,
  weekOfInstant,
  WEEKS_UNTIL_FINAL,
} from '@rangewatch/schema';
import { actEntries } from './act-entries.ts';
import { firstRelease } from './released-reports.ts';
import { NOTHING, type TimedEntry } from './trail-entry.ts';

const HOUR_MS = 3_600_000;

/** What happened with a receipt's reports, oldest first, and last what is still awaited. */
export function buildTrail(
  record: ReceiptRecord,
  now: Date,
  timeZone: string,
): readonly TrailEntry[] {
  const happened = [
    ...[...arrivals(record), ...releases(record), ...tooLate(record)].map(timed),
    ...actEntries(record, timeZone),
    ...[...evidenceReleases(record), ...departures(record)].map(timed),
  ].toSorted((a, b) => a.ms - b.ms);
  return [...happened.map(({ entry }) => entry), ...awaited(record, now, timeZone)];
}

function timed(entry: TrailEntry): TimedEntry {
  return { entry, ms: Date.parse(entry.at) };
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

/**
 * Weeks whose next release will hold a report that stands. Once a week is published only its final revision is sure to
 * come: whether one comes before follows from bands, of which a receipt says nothing.
 */
function awaited(record: ReceiptRecord, now: Date, timeZone: string): TrailEntry[] {
  return weeksOf(record, 'accepted').flatMap((week) => {
    if (firstRelease(record, week) || isFinal(record, week)) return [];
    const isPublished = record.releases.some((release) => release.week === week);
    const due = publicationInstant(addWeeks(week, isPublished ? WEEKS_UNTIL_FINAL : 0), timeZone);
    const at = due > now ? due : nextPublication(now, timeZone);
    const event = isPublished ? ('awaits_final' as const) : ('awaits_week' as const);
    return [{ ...NOTHING, event, at: at.toISOString(), week }];
  });
}

/** Weeks that were final before a report that stands came: they are revised for it no more. */
function tooLate(record: ReceiptRecord): TrailEntry[] {
  return weeksOf(record, 'accepted').flatMap((week) => {
    if (firstRelease(record, week) || !isFinal(record, week)) return [];
    const ids = new Set(
      record.calls.filter((call) => call.week === week).map(({ reportId }) => reportId),
    );
    const report = record.reports.find(
      ({ reportId, state }) => state === 'accepted' && ids.has(reportId),
    );
    if (!report) return [];
    const at = report.receivedAt.toISOString();
    return [{ ...NOTHING, event: 'came_after_final' as const, at, week }];
  });
}

function isFinal({ releases: known }: ReceiptRecord, week: Week): boolean {
  return known.some((release) => release.week === week && release.isFinal);
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
