import { dayNumber, dayOfInstant } from '@rangewatch/schema';
import type { OwnRecords } from './own-records.ts';
import type { SignalExposureFact, SignalPersonFacts } from './signal-fact-writers.ts';

/** One of our own persons as their reports describe them; null when none of these is left. */
export function ownFacts(
  person: string,
  records: OwnRecords,
  timeZone: string,
): SignalPersonFacts | null {
  const reports = records.reports.get(person) ?? [];
  const [first] = reports;
  if (!first) return null;
  const calls = records.calls.get(person) ?? [];
  const stated = records.exposures.get(person) ?? [];
  const labels = (records.phones.get(person) ?? []).map(({ label }) => label);
  const invite = stated.find(({ cohort }) => cohort !== null)?.cohort;
  return {
    person,
    region: reports.findLast(({ home_province }) => home_province !== null)?.home_province ?? null,
    isVerified: records.verified.has(person),
    signedUpOn: dayNumber(dayOfInstant(new Date(first.received_at), timeZone)),
    cohorts: invite ? { invite } : {},
    phones: [...new Set([...labels, ...calls.map(phoneOf), ...stated.map(phoneOf)])],
    exposures: distinct(
      stated.map(({ campaign, phone, on, route, grade }) => ({
        campaign,
        phone,
        on,
        route,
        grade,
      })),
    ),
    calls: calls.flatMap(({ phone, on, from }) => (from === null ? [] : [{ phone, on, from }])),
    log: logOf(calls),
  };
}

function phoneOf({ phone }: { readonly phone: string }): string {
  return phone;
}

/** What is said again when calls are added to a report is one exposure. */
function distinct(exposures: readonly SignalExposureFact[]): SignalExposureFact[] {
  return [...new Map(exposures.map((exposure) => [JSON.stringify(exposure), exposure])).values()];
}

function logOf(
  calls: readonly { readonly on: number; readonly isFromLog: boolean }[],
): SignalPersonFacts['log'] {
  const days = calls.filter(({ isFromLog }) => isFromLog).map(({ on }) => on);
  if (days.length === 0) return null;
  return days.reduce(
    ({ from, to }, day) => ({ from: Math.min(from, day), to: Math.max(to, day) }),
    { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
  );
}
