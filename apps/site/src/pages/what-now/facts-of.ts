import type { ComplaintFacts } from '@rangewatch/complaints';
import { isCallerNumber } from '@rangewatch/numbering';
import {
  dayOfInstant,
  ensureCalendarDay,
  type Locale,
  type OwnExposure,
  type OwnReport,
  timeOfDay,
} from '@rangewatch/schema';
import { translator } from '../../locale/translate.ts';
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
    campaigns: report.exposures.map((exposure) => ({
      title: titleWithDoubt(exposure, locale),
      organiserName: exposure.organiserName,
      route: exposure.route,
      evidenceGrade: exposure.evidenceGrade,
      consent: consentOf(exposure),
      exposedOn: ensureCalendarDay(exposure.exposedOn),
    })),
    evidence: report.evidence.map((file) => ({
      name: fileName(file, locale),
      sha256: file.sha256,
    })),
  };
}

/** Null where nobody said whether a consent text was shown. */
function consentOf({ consentShown, consentWords }: OwnExposure) {
  return consentShown === null ? null : { shown: consentShown, words: consentWords };
}

/** A complaint names a day; where it is not exactly known, it says so beside the campaign. */
function titleWithDoubt({ title, dayPrecision }: OwnExposure, locale: Locale): string {
  if (dayPrecision === 'day') return title;
  return translator(locale)(`whatNow.day.${dayPrecision}`, { title });
}
