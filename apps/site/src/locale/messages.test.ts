import { LOCALES, placeholdersOf } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { MESSAGES, type MessageKey, translator } from './translate.ts';

const KEYS = Object.keys(MESSAGES.en) as MessageKey[];
/** Words that accuse or promise what nobody can know. */
const FORBIDDEN =
  /leak|sold|prove|victim|spammer|scammer|fraudster|泄露|洩露|泄漏|洩漏|出卖|出賣|证明|證明|受害|骗子|騙子|诈骗犯|詐騙犯/i;
const SIMPLIFIED_ONLY =
  /[码话举报专线还这个们说时为来过号营销统计码发业参认错误页无对请钱单备验证网]/;
const TRADITIONAL_ONLY =
  /[碼話舉報專線還這個們說時為來過號營銷統計發業參認錯誤頁無對請錢單備驗證網]/;

test('every language has every message, with the same values in it', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(MESSAGES[locale])).toEqual(KEYS);
    for (const key of KEYS) {
      expect([key, placeholdersOf(MESSAGES[locale][key])]).toEqual([
        key,
        placeholdersOf(MESSAGES.en[key]),
      ]);
      expect([key, MESSAGES[locale][key].trim()]).not.toEqual([key, '']);
    }
  }
});

test('no message accuses anybody', () => {
  for (const locale of LOCALES) {
    for (const key of KEYS)
      expect([locale, key, FORBIDDEN.test(MESSAGES[locale][key])]).toEqual([locale, key, false]);
  }
});

test('neither Chinese is written with the characters of the other', () => {
  for (const key of KEYS) {
    expect([key, SIMPLIFIED_ONLY.exec(MESSAGES['zh-Hant'][key])?.[0]]).toEqual([key, undefined]);
    expect([key, TRADITIONAL_ONLY.exec(MESSAGES['zh-Hans'][key])?.[0]]).toEqual([key, undefined]);
  }
});

test('a value that is missing is an error, not a gap in a sentence', () => {
  expect(translator('en')('number.title', { number: '95588' })).toBe('Number 95588');
  expect(() => translator('en')('number.title')).toThrow(RangeError);
});
