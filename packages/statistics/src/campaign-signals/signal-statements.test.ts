import { ensureNumberRange } from '@rangewatch/numbering';
import {
  ensureCalendarDay,
  ensureWeek,
  inEveryLanguage,
  LOCALES,
  placeholdersOf,
} from '@rangewatch/schema';
import { describe, expect, it, test } from 'vitest';
import { RATIO_BANDS } from '../disclosure-control/ratio-band.ts';
import { faultsOf } from '../testing/words.ts';
import { type AuthoritySignal, authorityStatement } from './authority-statement.ts';
import type { PublicSignal } from './public-signal.ts';
import { publicStatement } from './public-statement.ts';
import { namedNumbers, type StatedSignal } from './signal-statement.ts';
import {
  STATEMENT_WORDS,
  type StatementPhrase,
  statementPhrase,
} from './words/signal-statement-words.ts';

const ON = ensureCalendarDay('2026-11-23');
const RANGE = ensureNumberRange('CN:95123***');
const STATED: StatedSignal = {
  campaign: '新年抽奖',
  organiser: '某家居',
  numbers: { namedAs: 'assignment', range: RANGE },
  from: ensureWeek('2026-W36'),
  to: ensureWeek('2026-W47'),
  isVerified: true,
  reply: { text: null, invitedOn: ensureCalendarDay('2026-11-02') },
};
const PUBLIC: PublicSignal = { ...STATED, called: { about: 410, halfWidth: 9 }, band: 'above10' };
const EXACT: AuthoritySignal = {
  ...STATED,
  exposed: 6000,
  observed: 412,
  expected: 14.57,
  before: 'clear',
  fragility: 352,
  method: 'rangewatch-signals/1',
  frozenOn: ON,
  inputHash: 'ab12',
};

describe('the public statement', () => {
  it('says how many with noise, how many times as many, what that does not show, and who was asked', () => {
    const { en, 'zh-Hans': hans } = publicStatement(PUBLIC, ON);
    expect(en).toContain(
      'As of 23 Nov 2026: about 410 people (±9 added for privacy) told us that they had given their number to' +
        ' “新年抽奖” and afterwards, from 31 Aug 2026 to 22 Nov 2026, received calls from displayed numbers that' +
        ' begin with 95123. That is at least 10 times as many',
    );
    expect(en).toContain('某家居 was invited to reply on 2 Nov 2026; no reply has arrived.');
    expect(hans).toContain('约有 410 人（为保护隐私，人数经随机增减，幅度约 ±9）');
    expect(hans).toContain('接到显示号码以 95123 开头的来电。');
    expect(hans).toContain('其他活动没有公布信号，也不等于没有问题。');
  });

  it('repeats a reply word for word', () => {
    const reply = { text: '我们与此无关 {about} $&' };
    expect(publicStatement({ ...PUBLIC, reply }, ON)['zh-Hans']).toContain(
      '某家居的回应：“我们与此无关 {about} $&”',
    );
  });

  it('keeps digits that may not be shown, and names a block by those that may', () => {
    const range = ensureNumberRange('8640082012**');
    const shown = { mayShow: false, namedAs: 'block', conditions: [] } as const;
    const hidden = publicStatement({ ...PUBLIC, numbers: namedNumbers(range, shown) }, ON);
    expect(Object.values(hidden).join('')).not.toMatch(/400|8201/);
    const numbers = namedNumbers(range, { ...shown, mayShow: true });
    expect(publicStatement({ ...PUBLIC, numbers }, ON).en).toContain('in +86 400 820 12**.');
  });

  test.each(RATIO_BANDS)('of the band %s accuses nobody', (band) => {
    const statement = publicStatement({ ...PUBLIC, band, isVerified: false }, ON);
    expect(faultsOf(statement)).toEqual([]);
    expect(statement.en).toContain('Their phones are not verified.');
  });

  it('of nothing to show names no figure and clears nobody', () => {
    const nothing = publicStatement(null, ON);
    expect(faultsOf(nothing)).toEqual([]);
    expect(nothing.en).toContain('not clearance');
  });
});

describe('the statement for an authority', () => {
  it('has the exact figures, the shrunk ratio and its interval, and what it was computed from', () => {
    const { en } = authorityStatement(EXACT);
    expect(en).toContain('Of 6,000 people who told us that they had given their number');
    expect(en).toContain('412 afterwards, from 31 Aug 2026 to 22 Nov 2026, reported calls');
    expect(en).toContain('about 15 would be expected');
    expect(en).toContain('is about 27 (95% interval 25 to 30)');
    expect(en).toContain('if the reports of any 351 of these people were disregarded');
    expect(en).toContain(
      'Method rangewatch-signals/1; data frozen on 23 Nov 2026; SHA-256 of the input ab12.',
    );
  });

  it('shows small ratios by their digits', () => {
    const small = authorityStatement({ ...EXACT, observed: 5, expected: 0.31 });
    expect(small.en).toContain('about 0.31 would be expected');
    expect(small.en).toContain('is about 6.8 (95% interval 2.4 to 14)');
  });

  test.each(['clear', 'seen', 'unknown'] as const)(
    'of calls before %s accuses nobody',
    (before) => {
      expect(faultsOf(authorityStatement({ ...EXACT, before, fragility: 1 }))).toEqual([]);
    },
  );

  it('says where the organiser was not asked yet', () => {
    const asked = authorityStatement({ ...EXACT, reply: { text: null, invitedOn: null } });
    expect(asked.en).toContain('某家居 has not been invited to reply yet.');
    expect(faultsOf(asked)).toEqual([]);
  });

  it('is refused for fewer than five persons, and for more called than exposed', () => {
    expect(() => authorityStatement({ ...EXACT, observed: 4 })).toThrow(RangeError);
    expect(() => authorityStatement({ ...EXACT, exposed: 411 })).toThrow(RangeError);
  });
});

describe('the phrases of statements', () => {
  const PHRASES = Object.keys(STATEMENT_WORDS.en) as StatementPhrase[];

  test.each(LOCALES)('%s has each of them and none besides', (locale) => {
    expect(Object.keys(STATEMENT_WORDS[locale]).toSorted()).toEqual(PHRASES.toSorted());
  });

  test.each(PHRASES)('%s takes the same values everywhere and accuses nobody', (name) => {
    const wanted = placeholdersOf(STATEMENT_WORDS.en[name]);
    for (const locale of LOCALES)
      expect(placeholdersOf(STATEMENT_WORDS[locale][name])).toEqual(wanted);
    const values = Object.fromEntries(wanted.map((placeholder) => [placeholder, '7']));
    const filled = inEveryLanguage((locale) => statementPhrase(name, locale, values));
    expect(faultsOf(filled)).toEqual([]);
  });

  test('the two Chinese scripts are not mixed', () => {
    const simplified = Object.values(STATEMENT_WORDS['zh-Hans']).join('');
    const traditional = Object.values(STATEMENT_WORDS['zh-Hant']).join('');
    expect(simplified).not.toMatch(/[號碼舉報電話訊「」數顯來這與經驗區間]/);
    expect(traditional).not.toMatch(/[号码举报电话讯“”数显来这与经验区间]/);
  });
});
