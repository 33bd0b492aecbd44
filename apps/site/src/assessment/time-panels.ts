import {
  DAY_MS,
  DAY_PARTS,
  type DayPart,
  type Hour,
  type Locale,
  WEEKDAYS,
  type Weekday,
} from '@rangewatch/schema';
import type { CallTimes } from '@rangewatch/statistics';
import type { Column } from '../charts/columns.tsx';
import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';

/** One weekday, part of the day or hour; `figure` null is none and too few alike. */
export interface TimeRow<Figure> {
  readonly name: string;
  readonly tick: Column['tick'];
  readonly figure: Figure | null;
}

/** All weekdays, all parts of the day or all hours, of which at least one has a figure. */
export interface TimePanel<Figure> {
  readonly id: 'weekday' | 'dayPart' | 'hour';
  readonly title: MessageKey;
  readonly of: MessageKey;
  readonly rows: readonly TimeRow<Figure>[];
}

const HOURS: readonly Hour[] = Array.from({ length: 24 }, (_, hour) => hour);
/** Every sixth hour is named below the chart. */
const NAMED_HOURS = 6;
/** 2024-01-01 was a Monday. */
const A_MONDAY_MS = Date.UTC(2024, 0, 1);

const DAY_PART_NAMES: Readonly<Record<DayPart, readonly [name: MessageKey, span: string]>> = {
  morning: ['times.morning', '6–12'],
  afternoon: ['times.afternoon', '12–18'],
  evening: ['times.evening', '18–22'],
  night: ['times.night', '22–6'],
};

/** What is known of when calls come, in the order of the calendar and the clock. */
export function timePanels<Figure>(
  times: CallTimes<Figure>,
  page: PageContext,
): readonly TimePanel<Figure>[] {
  const panels: readonly TimePanel<Figure>[] = [
    { ...weekdayPanel(page.locale, times.weekdays) },
    { ...dayPartPanel(page, times.dayParts) },
    { ...hourPanel(times.hours) },
  ];
  return panels.filter(({ rows }) => rows.some(({ figure }) => figure !== null));
}

function weekdayPanel<Figure>(
  locale: Locale,
  known: CallTimes<Figure>['weekdays'],
): TimePanel<Figure> {
  const figures = new Map(known.map(({ weekday, reports }) => [weekday, reports]));
  const rows = WEEKDAYS.map((weekday) => ({
    name: weekdayName(weekday, locale, 'long'),
    tick: { text: weekdayName(weekday, locale, 'short'), anchor: 'middle' as const },
    figure: figures.get(weekday) ?? null,
  }));
  return { id: 'weekday', title: 'times.byWeekday', of: 'times.weekday', rows };
}

function dayPartPanel<Figure>(
  { t }: PageContext,
  known: CallTimes<Figure>['dayParts'],
): TimePanel<Figure> {
  const figures = new Map(known.map(({ dayPart, reports }) => [dayPart, reports]));
  const rows = DAY_PARTS.map((dayPart) => {
    const [name, span] = DAY_PART_NAMES[dayPart];
    return {
      name: t('times.partAndHours', { part: t(name), hours: span }),
      tick: { text: t(name), anchor: 'middle' as const },
      figure: figures.get(dayPart) ?? null,
    };
  });
  return { id: 'dayPart', title: 'times.byPart', of: 'times.part', rows };
}

function hourPanel<Figure>(known: CallTimes<Figure>['hours']): TimePanel<Figure> {
  const figures = new Map(known.map(({ hour, reports }) => [hour, reports]));
  const rows = HOURS.map((hour) => ({
    name: `${twoDigits(hour)}:00–${twoDigits(hour)}:59`,
    tick: hour % NAMED_HOURS === 0 ? { text: `${hour}:00`, anchor: 'start' as const } : null,
    figure: figures.get(hour) ?? null,
  }));
  return { id: 'hour', title: 'times.byHour', of: 'times.hour', rows };
}

function weekdayName(weekday: Weekday, locale: Locale, length: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  return format.format(A_MONDAY_MS + (weekday - 1) * DAY_MS);
}

function twoDigits(hour: Hour): string {
  return String(hour).padStart(2, '0');
}
