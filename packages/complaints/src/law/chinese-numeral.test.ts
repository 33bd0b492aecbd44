import { expect, test } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [18, '十八'],
  [20, '二十'],
  [23, '二十三'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [114, '一百一十四'],
  [253, '二百五十三'],
  [1000, '一千'],
  [1003, '一千零三'],
  [1010, '一千零一十'],
  [1033, '一千零三十三'],
  [1200, '一千二百'],
  [1260, '一千二百六十'],
  [9999, '九千九百九十九'],
])('%i is counted %s', (count, spoken) => {
  expect(chineseNumeral(count)).toBe(spoken);
});

test.each([0, -1, 2.5, 10_000])('%d is no number of an article', (count) => {
  expect(() => chineseNumeral(count)).toThrow(RangeError);
});
