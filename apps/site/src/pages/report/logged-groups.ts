import { describeNumber, isCallerNumber } from '@rangewatch/numbering';
import { dayOfInstant, ensureCalendarDay, formatCount, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { LoggedCall } from './answers.ts';

/** The calls of one number in a log. */
export interface LoggedGroup<Call = LoggedCall> {
  readonly number: string | null;
  readonly calls: readonly Call[];
}

/** Most calls first; those without a number last. */
export function loggedGroups<Call extends LoggedCall>(
  calls: readonly Call[],
): readonly LoggedGroup<Call>[] {
  return [...Map.groupBy(calls, ({ number }) => number)]
    .map(([number, alike]) => ({ number, calls: alike }))
    .toSorted(
      (a, b) =>
        Number(a.number === null) - Number(b.number === null) || b.calls.length - a.calls.length,
    );
}

export function groupName({ number }: LoggedGroup, { t }: PageContext): string {
  if (number === null || !isCallerNumber(number)) return t('report.number.withheldShort');
  return describeNumber(number).display;
}

/** `3 calls, 1 Nov 2026 – 20 Nov 2026`. */
export function groupText({ calls }: LoggedGroup, { t, locale, timeZone }: PageContext): string {
  const days = calls
    .map(({ startedAt, day }) =>
      startedAt ? dayOfInstant(new Date(startedAt), timeZone) : (day ?? ''),
    )
    .toSorted();
  const show = (day: string | undefined): string =>
    day ? formatDay(ensureCalendarDay(day), locale) : '';
  const [first, last] = [show(days[0]), show(days.at(-1))];
  const count = formatCount(calls.length, locale);
  const times = calls.length === 1 ? t('report.calls.oneCall') : t('report.calls.calls', { count });
  const turnedAway = calls.every((call) => call.turnedAway) ? [t('report.log.turnedAway')] : [];
  return [times, first === last ? first : `${first} – ${last}`, ...turnedAway].join(
    t('list.separator'),
  );
}
