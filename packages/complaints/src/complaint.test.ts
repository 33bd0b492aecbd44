import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay, type Locale } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { AUTHORITIES, findAuthority } from './authorities/authorities.ts';
import { AUTHORITY_IDS, type AuthorityId } from './authorities/authority.ts';
import { buildComplaint, buildLetters } from './build-complaint.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import { renderComplaintText } from './render-text.ts';
import { COMPLAINT_FACTS, NOBODY, TODAY } from './testing/complaint-facts.ts';

function textFor(
  authorityId: AuthorityId,
  change: Partial<ComplaintFacts> = {},
  locale: Locale = 'en',
) {
  const facts = { ...COMPLAINT_FACTS, ...change };
  const authority = findAuthority(authorityId);
  return renderComplaintText([
    buildComplaint({ facts, authority, complainant: NOBODY, locale, today: TODAY }),
  ]);
}

/** Where each stands in a text, -1 where it does not. */
const placesOf = (text: string, parts: readonly string[]) =>
  parts.map((part) => text.indexOf(part));

function lettersFor(authorityId: AuthorityId, locale: Locale) {
  return buildLetters(
    { authority: findAuthority(authorityId), complainant: NOBODY, locale, today: TODAY },
    () => COMPLAINT_FACTS,
  );
}

describe('a complaint', () => {
  it('says who, what, where the number was given, what shows it, and what is not known', () => {
    const text = renderComplaintText([
      buildComplaint({
        facts: COMPLAINT_FACTS,
        authority: findAuthority('12315'),
        complainant: { name: '王小明', phone: '138 0013 8000', address: '' },
        locale: 'zh-Hans',
        today: TODAY,
      }),
    ]);
    for (const part of [
      '致：12315 消费者投诉举报（市场监管）',
      '姓名: 王小明',
      '地址: （请填写）',
      '2026年11月19日 至 2026年11月20日，来自 1 个号码及未显示的号码，来电或短信共约 18 次。',
      '来电 | 021 0170 0504 | 2026年11月20日 | 14:03 | 1',
      '短信 | 未显示号码 | 2026年11月19日 | 晚上 | 约 17',
      '主办方: 示例装饰公司',
      '并不表明号码由此流出',
      '《个人信息保护法》第二十三条',
      '《个人信息保护法》第四十五条、第四十七条',
      '《民法典》第一千零三十三条（2021年1月1日起施行；https://',
      '来电显示可以伪造',
      `SHA-256 ${'ab'.repeat(32)}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says when it was recorded, under which entry, how sure it is, and where to check it', () => {
    const text = textFor('12345');
    expect(text).toContain('Recorded by Rangewatch: 26 Nov 2026 14:10 (Asia/Shanghai)');
    expect(text).toContain(`Entry in the ledger: No. 41, SHA-256 ${'cd'.repeat(32)}`);
    expect(text).toContain('家装节抽奖: B, documented by a message, receipt or screenshot');
    expect(text).toContain('https://rangewatch.example/receipt');
    for (const id of AUTHORITY_IDS) expect(textFor(id)).toContain('cd'.repeat(32));
  });

  it('says which came first, the calls or giving the number', () => {
    const [campaign] = COMPLAINT_FACTS.campaigns;
    const given = (exposedOn: string) =>
      textFor('12315', {
        campaigns: campaign ? [{ ...campaign, exposedOn: ensureCalendarDay(exposedOn) }] : [],
      });
    expect(given('2026-11-01')).toContain('had been given there before the calls');
    expect(given('2026-11-25')).toContain('Not every call came after');
    expect(given('2026-11-25')).not.toContain('before the calls');
    expect(textFor('12315', { calls: [] })).toContain('do not know of any call');
  });

  it('speaks of personal information given away only where a campaign is named', () => {
    expect(textFor('12345')).toContain('separate consent');
    expect(textFor('12345', { campaigns: [] })).not.toContain('separate consent');
    expect(textFor('12315', { campaigns: [] })).toContain('find out which business called');
  });

  it('tells of a consent text what is remembered, or leaves room for it', () => {
    const [campaign] = COMPLAINT_FACTS.campaigns;
    const withConsent = (consent: ComplaintFacts['campaigns'][number]['consent']) =>
      textFor('12377', { campaigns: campaign ? [{ ...campaign, consent }] : [] });
    expect(withConsent({ shown: 'shown', words: 'partners may call' })).toContain(
      'Consent text there: one was shown; as I remember it: partners may call',
    );
    expect(withConsent({ shown: 'not_shown', words: null })).toContain(
      'Consent text there: none was shown\n',
    );
    expect(withConsent(null)).toContain('Consent text there: (please fill in)');
    expect(textFor('12345')).not.toContain('Consent text');
  });

  it('lists sixty lines and says how many are left', () => {
    const [call] = COMPLAINT_FACTS.calls;
    const calls = Array.from({ length: 75 }, () => call).filter((one) => one !== undefined);
    expect(textFor('12345', { calls })).toContain('and 15 more entries');
  });

  it('accuses nobody', () => {
    for (const id of AUTHORITY_IDS) {
      expect(textFor(id)).not.toMatch(/leaked|sold|proved|spammer|victim/i);
    }
  });
});

describe('what each body asks', () => {
  it('is answered in its order', () => {
    const places = placesOf(textFor('12377'), [
      '== Who complains ==',
      '== Where the number had been given ==',
      'Organiser:',
      'Campaign:',
      'Consent text there:',
      '== The calls and messages ==',
      'What they wanted:',
      '== What shows it ==',
      '== What I ask for ==',
      '== What the law says ==',
    ]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(textFor('110').indexOf('The calls and messages')).toBeLessThan(
      textFor('110').indexOf('Where the number had been given'),
    );
  });

  it('is all that is told: nothing else of the report', () => {
    expect(textFor('12321')).not.toContain('Organiser');
    expect(textFor('12321')).not.toContain('Address');
    expect(textFor('12321')).not.toContain('Name:');
    expect(textFor('12315')).not.toContain('What they wanted');
    expect(textFor('12345')).not.toContain('Answered');
    for (const id of AUTHORITY_IDS) expect(textFor(id)).toContain('021 0170 0504');
  });

  it('is a report of its own for each number where the form takes one', () => {
    const text = textFor('12321');
    const [report = '', withheld = ''] = text.split('-- Without a number');
    expect(report).toContain('-- Report 1/1: 021 0170 0504');
    expect(report).toContain('What they wanted: home renovation');
    expect(report).toContain('Answered: yes');
    expect(report).not.toContain('evening');
    expect(withheld).toContain('Call or message: text message');
    expect(withheld).toContain('19 Nov 2026, in the evening, about 17 times');
    expect(withheld).toContain('Answered: not known');
    const [call] = COMPLAINT_FACTS.calls;
    const other = ensureCallerNumber('8617012340001');
    const two = call ? [call, { ...call, callerNumber: other, callCount: 5 }] : [];
    expect(textFor('12321', { calls: two })).toContain('each of the 2 numbers');
    expect(textFor('12321', { calls: two })).toContain('-- Report 1/2: 170 1234 0001');
    const calls = call ? [call, { ...call, answered: false, callCount: 2 }] : [];
    expect(textFor('12321', { calls })).toContain('Answered: yes × 1, no × 2');
  });

  it('is in the United States what their forms ask of one call', () => {
    const text = textFor('ftc').split('-- Report 1/1')[1] ?? '';
    const places = placesOf(text, [
      'When and how often: 20 Nov 2026, 14:03\n',
      'Call or message: call',
      'Recorded voice (robocall) or a live person: (please fill in)',
      'What they wanted:',
      'What was said or written: (please fill in)',
      'Displayed number: 021 0170 0504',
      'Company or name the caller gave: (please fill in)',
      'Done business with them, or asked them to stop: (please fill in)',
      'Name: (please fill in)',
    ]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toContain('示例装饰公司');
  });
});

describe('the law in a complaint', () => {
  it('is what the body acts by', () => {
    const citedBy = (id: AuthorityId) => textFor(id, {}, 'zh-Hans').match(/。《[^》]+》/g) ?? [];
    expect(citedBy('12321').join()).not.toMatch(/个人信息保护法|刑法|治安/);
    expect(textFor('12321', {}, 'zh-Hans')).toContain('《民法典》第一千零三十三条');
    expect(textFor('110', {}, 'zh-Hans')).toContain('《刑法》第二百五十三条之一');
    expect(textFor('12315', {}, 'zh-Hans')).not.toContain('刑法');
    expect(textFor('ftc')).toContain('Telemarketing Sales Rule, 16 CFR § 310.4(b)(1)(iii)');
    expect(textFor('ftc', {}, 'zh-Hans')).toContain('美国《电话销售规则》16 CFR § 310.4');
  });

  it('speaks of messages only where one came', () => {
    const onlyCalls = COMPLAINT_FACTS.calls.filter(({ medium }) => medium === 'call');
    expect(textFor('12321')).toContain('Short Message Services');
    expect(textFor('12321', { calls: onlyCalls })).not.toContain('Short Message Services');
  });

  it('is no draft', () => {
    for (const id of AUTHORITY_IDS) expect(textFor(id)).not.toMatch(/draft/i);
  });
});

describe('letters', () => {
  it.each([
    ['12315', 'en', ['zh-Hans', 'en']],
    ['12315', 'zh-Hans', ['zh-Hans']],
    ['12315', 'zh-Hant', ['zh-Hant']],
    ['ftc', 'en', ['en']],
    ['ftc', 'zh-Hant', ['en', 'zh-Hant']],
  ] as const)('to %s from a reader of %s are in %j', (id, locale, langs) => {
    expect(lettersFor(id, locale).map(({ lang }) => lang)).toEqual(langs);
  });

  it('mark the one that is only to be read', () => {
    const text = renderComplaintText(lettersFor('12321', 'en'));
    expect(text.indexOf('关于骚扰电话的投诉')).toBe(0);
    expect(text.indexOf('[For you to read')).toBeGreaterThan(text.indexOf('诉求'));
    expect(text).toContain('Complaint about unwanted calls');
  });
});

describe('the bodies', () => {
  it('all say what they take and what to expect', () => {
    expect(AUTHORITIES.map(({ id }) => id)).toEqual([...AUTHORITY_IDS]);
    for (const { url, takes, expect: expected } of AUTHORITIES) {
      expect(new URL(url).protocol).toBe('https:');
      expect(takes['zh-Hans'].length * expected['zh-Hant'].length).toBeGreaterThan(0);
    }
  });

  it('ask nothing twice, and for the calls', () => {
    for (const { asks } of AUTHORITIES) {
      expect(new Set(asks).size).toBe(asks.length);
      expect(asks).toEqual(expect.arrayContaining(['callerNumbers', 'times', 'request']));
    }
  });
});
