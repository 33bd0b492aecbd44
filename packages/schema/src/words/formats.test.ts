import { describe, expect, test } from 'vitest';
import { ensureCalendarDay } from '../calendar-day.ts';
import { LOCALES } from '../locale.ts';
import { ensureWeek } from '../week.ts';
import {
  formatCount,
  formatDay,
  formatDays,
  formatWeek,
  inEveryLanguage,
  partedBeforeWeek,
} from './formats.ts';
import { fillTemplate, placeholdersOf } from './template.ts';

describe('a week', () => {
  test.each([
    ['2026-W34', '17–23 Aug 2026 (2026-W34)', '2026年8月17日至23日（2026-W34）'],
    ['2026-W36', '31 Aug – 6 Sep 2026 (2026-W36)', '2026年8月31日至9月6日（2026-W36）'],
    ['2020-W53', '28 Dec 2020 – 3 Jan 2021 (2020-W53)', '2020年12月28日至2021年1月3日（2020-W53）'],
  ])('%s is written with its days and its id', (id, english, chinese) => {
    const week = ensureWeek(id);
    expect(formatWeek(week, 'en')).toBe(english);
    expect(formatWeek(week, 'zh-Hans')).toBe(chinese);
    expect(formatWeek(week, 'zh-Hant')).toBe(chinese);
  });
});

test('days that follow each other are written as ranges', () => {
  const days = ['2020-12-30', '2020-12-31', '2021-01-01', '2021-01-03', '2021-01-05', '2021-01-06'];
  const missing = days.map(ensureCalendarDay);
  expect(formatDays(missing, 'en')).toBe('30 Dec 2020 – 1 Jan 2021, 3 Jan 2021, 5–6 Jan 2021');
  expect(formatDays(missing, 'zh-Hans')).toBe(
    '2020年12月30日至2021年1月1日、2021年1月3日、2021年1月5日至6日',
  );
  expect(formatDays([], 'en')).toBe('');
});

test('a title is parted before the id of its week', () => {
  for (const locale of LOCALES) {
    const [days, id] = partedBeforeWeek(formatWeek(ensureWeek('2026-W34'), locale));
    expect(id).toMatch(/^[(（]2026-W34[)）]$/);
    expect(days).toMatch(/2026|23日$/);
  }
  expect(partedBeforeWeek('of 2026-W34 only')).toEqual(['of 2026-W34 only', '']);
});

test('a day and a count', () => {
  expect(formatDay(ensureCalendarDay('2023-02-04'), 'en')).toBe('4 Feb 2023');
  expect(formatDay(ensureCalendarDay('2023-02-04'), 'zh-Hant')).toBe('2023年2月4日');
  expect(LOCALES.map((locale) => formatCount(2_008_150, locale))).toEqual([
    '2,008,150',
    '2,008,150',
    '2,008,150',
  ]);
});

test('every language is asked', () => {
  expect(inEveryLanguage((locale) => `<${locale}>`)).toEqual({
    'zh-Hans': '<zh-Hans>',
    'zh-Hant': '<zh-Hant>',
    en: '<en>',
  });
});

describe('a template', () => {
  test('takes its values, as often as it names them', () => {
    expect(fillTemplate('{a} and {b}, {a}', { a: 1, b: 'two' })).toBe('1 and two, 1');
    expect(placeholdersOf('{b} and {a}, {b}')).toEqual(['a', 'b']);
  });

  test('with a gap is an error, not a sentence', () => {
    expect(() => fillTemplate('{a}', {})).toThrow(RangeError);
  });

  test('sets a name apart from Chinese signs where it is not Chinese itself', () => {
    for (const [by, told] of [
      ['福建省', '福建省已被福建省查看：福建省'],
      ['修订 2', '修订 2 已被修订 2 查看：修订 2'],
      ['City', 'City 已被 City 查看：City'],
    ] as const)
      expect(fillTemplate('{ by }已被{ by }查看：{ by }', { by })).toBe(told);
    expect(placeholdersOf('{ by }')).toEqual(['by']);
  });

  test('does not read the values as templates', () => {
    expect(fillTemplate('{a}{b}', { a: '{b}', b: '$1' })).toBe('{b}$1');
  });
});
