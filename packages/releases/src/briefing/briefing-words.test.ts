import { LOCALES, placeholdersOf } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { BRIEFING_WORDS } from './briefing-words.ts';

function textsOf(locale: (typeof LOCALES)[number]): Readonly<Record<string, string>> {
  const { notes, ...phrases } = BRIEFING_WORDS[locale];
  return { ...phrases, ...Object.fromEntries(notes.map((note, at) => [`note ${at}`, note])) };
}

const ENGLISH = textsOf('en');

describe.each(LOCALES)('the words of the briefing in %s', (locale) => {
  const texts = textsOf(locale);

  it('are as many as in English, with the same values', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(ENGLISH).toSorted());
    for (const [name, text] of Object.entries(texts))
      expect([name, placeholdersOf(text)]).toEqual([name, placeholdersOf(ENGLISH[name] ?? '')]);
  });

  it('accuse nobody and clear nobody', () => {
    const all = Object.values(texts).join('\n');
    expect(all).not.toMatch(/leak|\bsold\b|\bprove[dns]?\b|spam|scam|fraud|victim|harmless/i);
    expect(all).not.toMatch(/泄露|洩漏|出卖|出賣|贩卖|販賣|骚扰|騷擾|诈骗|詐騙|受害|嫌疑/);
  });
});

it('keeps the two Chinese scripts apart', () => {
  expect(Object.values(textsOf('zh-Hans')).join('')).not.toMatch(/[號碼舉報電話週「」數顯來]/);
  const { language: _, ...traditional } = textsOf('zh-Hant');
  expect(Object.values(traditional).join('')).not.toMatch(/[号码举报电话周“”数显来]/);
});
