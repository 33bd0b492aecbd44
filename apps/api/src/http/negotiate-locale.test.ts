import { expect, it } from 'vitest';
import { negotiateLocale } from './negotiate-locale.ts';

it.each([
  [['en-GB', 'zh'], 'en'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK', 'en'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['fr', 'en'], 'en'],
  [['fr'], 'zh-Hans'],
  [['*'], 'zh-Hans'],
  [['not a tag', 'en'], 'en'],
  [[], 'zh-Hans'],
])('%j is answered in %s', (accepted, locale) => {
  expect(negotiateLocale(accepted)).toBe(locale);
});
