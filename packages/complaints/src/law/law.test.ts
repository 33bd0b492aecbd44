import { LOCALES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { DRAFT_NOTE, LAW, NOT_KNOWN } from './law.ts';
import { citation, inForce, lawTexts } from './source-text.ts';

/** Where a page is a directory of laws and not a text. */
const PORTALS = /^https:\/\/[^/]+\/$/;

function lawOf(id: string) {
  const found = LAW.find((sentence) => sentence.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

describe('a sentence of law', () => {
  it.each(LAW)('$id leads to the text itself, or says who published it and when', ({ law }) => {
    expect(law.inForceSince).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { text } = law;
    const url = 'url' in text ? text.url : 'https://nowhere.example/text';
    expect(url).toMatch(/^https:\/\//);
    expect(url).not.toMatch(PORTALS);
    const published = 'url' in text ? ['2000'] : Object.values(text.published);
    for (const words of published) expect(words).toMatch(/20\d\d/);
  });

  it.each([
    ['criminal-253-1', 'en', 'Criminal Law, article 253-1'],
    ['criminal-253-1', 'zh-Hans', '《刑法》第二百五十三条之一'],
    ['criminal-253-1', 'zh-Hant', '《刑法》第二百五十三條之一'],
    ['civil-1033', 'zh-Hans', '《民法典》第一千零三十三条'],
    ['pipl-45-47', 'zh-Hans', '《个人信息保护法》第四十五条、第四十七条'],
    ['pipl-45-47', 'en', 'Personal Information Protection Law, articles 45, 47'],
    ['sms', 'zh-Hans', '《通信短信息服务管理规定（2026年修订）》'],
    ['tsr-310.4', 'zh-Hans', '美国《电话销售规则》16 CFR § 310.4(b)(1)(iii)'],
    ['tcpa-227', 'en', 'Telephone Consumer Protection Act, 47 U.S.C. § 227(c)(5)'],
  ] as const)('%s is cited in %s as %s', (id, locale, cited) => {
    expect(citation(lawOf(id), locale)).toBe(cited);
  });

  it('is never put in brackets twice', () => {
    for (const locale of LOCALES)
      expect(lawTexts(LAW, locale).join('\n')).not.toMatch(/《[^》\n]*《/);
  });

  it('has the address of its law beside the first that is cited', () => {
    const [first, second] = lawTexts([lawOf('pipl-23'), lawOf('pipl-69')], 'en');
    expect(first).toContain('https://www.gov.cn/xinwen/2021-08/20/');
    expect(second).toMatch(/article 69 \(in force since 1 Nov 2021\)$/);
  });

  it('says since when it is in force', () => {
    expect(inForce(lawOf('pipl-23').law, 'zh-Hans')).toBe('2021年11月1日起施行');
    expect(inForce(lawOf('security-56').law, 'en')).toContain('revised on 27 June 2025');
  });
});

it('what is not known, and what is no law, is said in every language', () => {
  for (const text of [...NOT_KNOWN, DRAFT_NOTE])
    for (const locale of LOCALES) expect(text[locale].length).toBeGreaterThan(10);
});
