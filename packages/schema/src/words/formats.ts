import { type CalendarDay, dayNumberMs } from '../calendar-day.ts';
import { LOCALES, type Locale, type Localised } from '../locale.ts';
import { firstDayOf, lastDayOf, type Week } from '../week.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const counts: Readonly<Record<Locale, Intl.NumberFormat>> = {
  'zh-Hans': new Intl.NumberFormat('zh-Hans'),
  'zh-Hant': new Intl.NumberFormat('zh-Hant'),
  en: new Intl.NumberFormat('en'),
};

/** `12,345`. */
export function formatCount(count: number, locale: Locale): string {
  return counts[locale].format(count);
}

/** `17 Aug 2026`, `2026年8月17日`. */
export function formatDay(day: CalendarDay, locale: Locale): string {
  const { year, month, date } = partsOf(day);
  return locale === 'en' ? `${date} ${monthName(month)} ${year}` : `${year}年${month}月${date}日`;
}

/** The days of a week and its id: `17–23 Aug 2026 (2026-W34)`, `2026年8月17日至23日（2026-W34）`. */
export function formatWeek(week: Week, locale: Locale): string {
  const days = locale === 'en' ? englishDays(week) : chineseDays(week);
  return locale === 'en' ? `${days} (${week})` : `${days}（${week}）`;
}

/** One text in every language, made by asking for each. */
export function inEveryLanguage(write: (locale: Locale) => string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<
    Locale,
    string
  >;
}

function englishDays(week: Week): string {
  const first = partsOf(firstDayOf(week));
  const last = partsOf(lastDayOf(week));
  const end = `${last.date} ${monthName(last.month)} ${last.year}`;
  if (first.year !== last.year)
    return `${first.date} ${monthName(first.month)} ${first.year} – ${end}`;
  if (first.month !== last.month) return `${first.date} ${monthName(first.month)} – ${end}`;
  return `${first.date}–${end}`;
}

function chineseDays(week: Week): string {
  const first = partsOf(firstDayOf(week));
  const last = partsOf(lastDayOf(week));
  const start = `${first.year}年${first.month}月${first.date}日`;
  if (first.year !== last.year) return `${start}至${last.year}年${last.month}月${last.date}日`;
  if (first.month !== last.month) return `${start}至${last.month}月${last.date}日`;
  return `${start}至${last.date}日`;
}

function partsOf(day: CalendarDay): { year: number; month: number; date: number } {
  const instant = new Date(dayNumberMs(day));
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    date: instant.getUTCDate(),
  };
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}
