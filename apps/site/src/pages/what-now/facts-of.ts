import type { ComplaintFacts } from '@rangewatch/complaints';
import { isCallerNumber } from '@rangewatch/numbering';
import {
  dayOfInstant,
  ensureCalendarDay,
  type Locale,
  type OwnReport,
  timeOfDay,
} from '@rangewatch/schema';

import { fileName } from '../evidence/file-name.ts';

/** A report on record as what a complaint rests on; calls that a list turned away disturbed nobody. */
export function complaintFacts(
  report: OwnReport,
  locale: Locale,
  { timeZone, checkedAt }: Pick<ComplaintFacts['record'], 'timeZone' | 'checkedAt'>,
): ComplaintFacts {
  const receivedAt = new Date(report.receivedAt);
  return {
    record: {
      reportId: report.reportId,
      receivedOn: dayOfInstant(receivedAt, timeZone),
      receivedClock: timeOfDay(receivedAt, timeZone),
      timeZone,
      entries: report.parts.filter(({ state }) => state === 'accepted'),
      checkedAt,
    },
    category: report.category,
    onBehalf: report.onBehalf,
    calls: report.calls
      .filter(({ turnedAway }) => !turnedAway)
      .map(({ callerNumber, startedAt, day, ...call }) => ({
        ...call,
        callerNumber: callerNumber !== null && isCallerNumber(callerNumber) ? callerNumber : null,
        day: ensureCalendarDay(day),
        clock: startedAt ? timeOfDay(new Date(startedAt), timeZone) : null,
      })),
    campaigns: report.exposures.map(
      ({ title, organiserName, exposedOn, route, evidenceGrade }) => ({
        title,
        organiserName,
        route,
        evidenceGrade,
        consent: null,
        exposedOn: ensureCalendarDay(exposedOn),
      }),
    ),
    evidence: report.evidence.map((file) => ({
      name: fileName(file, locale),
      sha256: file.sha256,
    })),
  };
}
