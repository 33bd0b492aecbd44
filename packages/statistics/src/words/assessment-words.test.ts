import { LOCALES, placeholdersOf } from '@rangewatch/schema';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../testing/words.ts';
import { ASSESSMENT_WORDS, type AssessmentPhrase, phrase } from './assessment-words.ts';

const PHRASES = Object.keys(ASSESSMENT_WORDS.en) as AssessmentPhrase[];

describe('the phrases of assessments', () => {
  test.each(LOCALES)('%s has each of them and none besides', (locale) => {
    expect(Object.keys(ASSESSMENT_WORDS[locale]).toSorted()).toEqual(PHRASES.toSorted());
  });

  test.each(PHRASES)(
    '%s takes the same values in every language, accuses nobody and clears nobody',
    (name) => {
      const wanted = placeholdersOf(ASSESSMENT_WORDS.en[name]);
      for (const locale of LOCALES)
        expect(placeholdersOf(ASSESSMENT_WORDS[locale][name])).toEqual(wanted);
      const values = Object.fromEntries(wanted.map((placeholder) => [placeholder, 7]));
      const filled = Object.fromEntries(
        LOCALES.map((locale) => [locale, phrase(name, locale, values)]),
      );
      expect(faultsOf(filled)).toEqual([]);
    },
  );

  test('the two Chinese scripts are not mixed', () => {
    const simplified = Object.values(ASSESSMENT_WORDS['zh-Hans']).join('');
    const traditional = Object.values(ASSESSMENT_WORDS['zh-Hant']).join('');
    expect(simplified).not.toMatch(/[號碼舉報電話簡訊週「」數顯來]/);
    expect(traditional).not.toMatch(/[号码举报电话简讯“”数显来]/);
  });
});

describe('the check of words itself', () => {
  const plain = { en: 'At least 5 people.', 'zh-Hans': '至少 5 人。', 'zh-Hant': '至少 5 人。' };

  test.each([
    ['en', 'They sold it.'],
    ['en', 'This is proven.'],
    ['en', 'The number is safe.'],
    ['zh-Hans', '信息被泄露。'],
    ['zh-Hant', '騷擾者。'],
    ['zh-Hant', ' '],
  ])('finds fault with %s "%s"', (language, words) => {
    expect(faultsOf(plain)).toEqual([]);
    expect(faultsOf({ ...plain, [language]: words })).toHaveLength(1);
  });
});
