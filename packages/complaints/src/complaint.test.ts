import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay, LOCALES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { AUTHORITIES, AUTHORITY_IDS, type AuthorityId } from './authorities.ts';
import { buildComplaint } from './build-complaint.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import { LAW, NOT_KNOWN } from './law.ts';
import { renderComplaintPdf } from './render-pdf.ts';
import { renderComplaintText } from './render-text.ts';
import { WORDS } from './words.ts';

const FACTS: ComplaintFacts = {
  reportId: 'r7k3qz',
  receivedOn: ensureCalendarDay('2026-11-26'),
  category: 'home_improvement',
  onBehalf: true,
  calls: [
    {
      callerNumber: ensureCallerNumber('862101700504'),
      medium: 'call',
      day: ensureCalendarDay('2026-11-20'),
      clock: '14:03',
      dayPart: null,
      callCount: 1,
      countIsApproximate: false,
      answered: true,
    },
    {
      callerNumber: null,
      medium: 'message',
      day: ensureCalendarDay('2026-11-19'),
      clock: null,
      dayPart: 'evening',
      callCount: 17,
      countIsApproximate: true,
      answered: null,
    },
  ],
  campaigns: [
    {
      title: '家装节抽奖',
      organiserName: '示例装饰公司',
      exposedOn: ensureCalendarDay('2026-11-01'),
      route: 'typed',
    },
  ],
  evidence: [{ name: 'screenshot 1', sha256: 'ab'.repeat(32) }],
};
const NOBODY = { name: '', phone: '', address: '' };
const TODAY = ensureCalendarDay('2026-11-26');

function textFor(
  authorityId: AuthorityId,
  change: Partial<ComplaintFacts> = {},
  locale = 'en' as const,
) {
  const facts = { ...FACTS, ...change };
  return renderComplaintText(
    buildComplaint({ facts, authorityId, complainant: NOBODY, locale, today: TODAY }),
  );
}

describe('a complaint', () => {
  it('says who, what, where the number was given, what shows it, and what is not known', () => {
    const text = renderComplaintText(
      buildComplaint({
        facts: FACTS,
        authorityId: '12315',
        complainant: { name: '王小明', phone: '138 0013 8000', address: '' },
        locale: 'zh-Hans',
        today: TODAY,
      }),
    );
    for (const part of [
      '致：12315 消费者投诉举报（市场监管）',
      '姓名: 王小明',
      '地址: （请填写）',
      '2026年11月19日 至 2026年11月20日，来自 2 个不同号码，来电或短信共约 18 次。',
      '021 0170 0504 | 2026年11月20日 | 14:03 | 1 | 是',
      '未显示号码 (短信) | 2026年11月19日 | 晚上 | 约 17 | 不清楚',
      '主办方: 示例装饰公司',
      '并不表明号码由此流出',
      '第 23 条',
      '第 69 条',
      '第 253-1 条',
      '来电显示可以伪造',
      `SHA-256 ${'ab'.repeat(32)}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says which came first, the calls or giving the number', () => {
    const [campaign] = FACTS.campaigns;
    const given = (exposedOn: string) =>
      textFor('12315', {
        campaigns: campaign ? [{ ...campaign, exposedOn: ensureCalendarDay(exposedOn) }] : [],
      });
    expect(given('2026-11-01')).toContain('had been given there before the calls');
    expect(given('2026-11-25')).toContain('Not every call came after');
    expect(given('2026-11-25')).not.toContain('before the calls');
    expect(textFor('12315', { calls: [] })).toContain('do not know of any call');
  });

  it('asks each body for what it can do, and gives it what it asks', () => {
    expect(textFor('12321')).not.toContain('Organiser');
    expect(textFor('12321')).not.toContain('Address');
    expect(textFor('ftc')).toContain('310.4(b)(1)(iii)');
    expect(textFor('ftc')).not.toContain('253-1');
    expect(textFor('fcc')).not.toContain('published as a draft');
    for (const id of AUTHORITY_IDS) expect(textFor(id)).toContain('021 0170 0504');
  });

  it('speaks of personal information given away only where a campaign is named', () => {
    expect(textFor('12345')).toContain('separate consent');
    expect(textFor('12345', { campaigns: [] })).not.toContain('separate consent');
  });

  it('lists sixty lines and says how many are left', () => {
    const [call] = FACTS.calls;
    const calls = Array.from({ length: 75 }, () => call ?? FACTS.calls[0]).filter(
      (one) => one !== undefined,
    );
    expect(textFor('12321', { calls })).toContain('and 15 more entries');
  });

  it('accuses nobody', () => {
    for (const id of AUTHORITY_IDS) {
      expect(textFor(id)).not.toMatch(/leaked|sold|proved|spammer|victim/i);
    }
  });
});

describe('the PDF', () => {
  it.each(LOCALES)(
    'is a small document with its letters in it, the same bytes each time (%s)',
    async (locale) => {
      const complaint = buildComplaint({
        facts: FACTS,
        authorityId: '12377',
        complainant: NOBODY,
        locale,
        today: TODAY,
      });
      const at = new Date('2026-11-26T00:00:00Z');
      const first = Buffer.from(await renderComplaintPdf(complaint, at));
      expect(first.subarray(0, 8).toString()).toBe('%PDF-1.7');
      expect(first.length).toBeLessThan(300_000);
      expect(first.equals(Buffer.from(await renderComplaintPdf(complaint, at)))).toBe(true);
    },
  );
});

describe('what it rests on', () => {
  it('every sentence of law has its source and the day it is in force since', () => {
    for (const { source, text } of LAW) {
      expect(source.inForceSince).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(new URL(source.url).protocol).toBe('https:');
      for (const locale of LOCALES) expect(text[locale].length).toBeGreaterThan(10);
    }
    expect(NOT_KNOWN.length).toBeGreaterThan(0);
  });

  it('every body says what it takes and what to expect', () => {
    expect(AUTHORITIES.map(({ id }) => id)).toEqual([...AUTHORITY_IDS]);
    for (const { url, takes, expect: expected } of AUTHORITIES) {
      expect(new URL(url).protocol).toBe('https:');
      for (const locale of LOCALES)
        expect(takes[locale].length * expected[locale].length).toBeGreaterThan(0);
    }
  });

  it('all words are there in every language, with the same gaps', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(WORDS[locale])).toEqual(Object.keys(WORDS.en));
      for (const [key, text] of Object.entries(WORDS[locale])) {
        expect([key, gaps(text)]).toEqual([key, gaps(WORDS.en[key as keyof typeof WORDS.en])]);
      }
    }
  });
});

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();
}
