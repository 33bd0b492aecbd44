import { addDays, type CalendarDay, dayNumberMs } from '../calendar-day.ts';
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

/** Days in their order, those that follow each other as one range: `5–6 Jul 2021, 8 Jul 2021`. */
export function formatDays(days: readonly CalendarDay[], locale: Locale): string {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  const texts = ranges.map((range) => formatDayRange(range, locale));
  return texts.join(locale === 'en' ? ', ' : '、');
}

/** The days of a week and its id: `17–23 Aug 2026 (2026-W34)`, `2026年8月17日至23日（2026-W34）`. */
export function formatWeek(week: Week, locale: Locale): string {
  const days = formatDayRange({ from: firstDayOf(week), to: lastDayOf(week) }, locale);
  return locale === 'en' ? `${days} (${week})` : `${days}（${week}）`;
}

/**
 * A title that ends with a week as {@link formatWeek} writes it, parted before the id: a line would break at its
 * hyphen. Of any other title the second part is empty.
 */
export function partedBeforeWeek(title: string): readonly [string, string] {
  const at = title.search(/[(（]\d{4}-W\d{2}[)）]$/);
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at)];
}

/** One text in every language, made by asking for each. */
export function inEveryLanguage(write: (locale: Locale) => string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<
    Locale,
    string
  >;
}

interface DayRange {
  readonly from: CalendarDay;
  to: CalendarDay;
}

function formatDayRange({ from, to }: DayRange, locale: Locale): string {
  if (from === to) return formatDay(from, locale);
  const [first, last] = [partsOf(from), partsOf(to)];
  return locale === 'en' ? englishDays(first, last) : chineseDays(first, last);
}

function englishDays(first: DayParts, last: DayParts): string {
  const end = `${last.date} ${monthName(last.month)} ${last.year}`;
  if (first.year !== last.year)
    return `${first.date} ${monthName(first.month)} ${first.year} – ${end}`;
  if (first.month !== last.month) return `${first.date} ${monthName(first.month)} – ${end}`;
  return `${first.date}–${end}`;
}

function chineseDays(first: DayParts, last: DayParts): string {
  const start = `${first.year}年${first.month}月${first.date}日`;
  if (first.year !== last.year) return `${start}至${last.year}年${last.month}月${last.date}日`;
  if (first.month !== last.month) return `${start}至${last.month}月${last.date}日`;
  return `${start}至${last.date}日`;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: CalendarDay): DayParts {
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
