import { expect, test } from 'vitest';
import { negotiateLocale, splitLocale } from './negotiate-locale.ts';

test.each([
  [undefined, 'zh-Hans'],
  ['', 'zh-Hans'],
  ['*', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-hant', 'zh-Hant'],
  ['EN-us', 'en'],
  ['en;q=0, zh-TW', 'zh-Hant'],
  ['en;q=0.2, zh-HK;q=0.8', 'zh-Hant'],
  ['de-DE,de', 'zh-Hans'],
])('%s is read as %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test('takes the language off an address', () => {
  expect(splitLocale('/en/weeks?after=1')).toEqual({ locale: 'en', path: '/weeks?after=1' });
  expect(splitLocale('/zh-Hant')).toEqual({ locale: 'zh-Hant', path: '/' });
  expect(splitLocale('/en?q=1')).toEqual({ locale: 'en', path: '/?q=1' });
  expect(splitLocale('/energy')).toEqual({ locale: null, path: '/energy' });
});
