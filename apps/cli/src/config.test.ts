import { describe, expect, it } from 'vitest';
import { localeOf } from './config.ts';

describe('the language of a system', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh_SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK.utf8@x', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['en_GB.UTF-8', 'en'],
    ['de_DE', 'en'],
    ['C', 'en'],
    ['', 'en'],
  ])('%j gives %s', (systemLocale, locale) => {
    expect(localeOf(systemLocale)).toBe(locale);
  });
});
