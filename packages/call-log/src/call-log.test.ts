import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerCalls } from './offer-calls.ts';
import { readCallLog } from './read-call-log.ts';
import { renderLog } from './render-log.ts';
import { strangersOnly } from './strangers.ts';

const options = {
  timeZone: 'Asia/Shanghai',
  now: new Date('2026-11-26T04:00:00Z'),
  pause: async () => {},
};
const offer = { now: new Date('2026-11-26T04:00:00Z'), defaultCountry: 'CN', most: 5000 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const AT = Date.parse('2026-11-20T06:03:00Z');
const call = (fields: string): string => `<call ${fields} />`;
const CALLS = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore -->
<?xml-stylesheet type="text/xsl" href="calls.xsl"?>
<calls count="7" backup_set="x" backup_date="${AT}">
${call(`number="17012345678" duration="12" date="${AT}" type="1" presentation="1" contact_name="(Unknown)"`)}
${call(`number="+8617012345678" duration="0" date="${AT + 1000}" type="3" presentation="1" contact_name="(Unknown)"`)}
${call(`number="13800138000" duration="60" date="${AT}" type="2" presentation="1" contact_name="王小明"`)}
${call(`number="13900139000" duration="60" date="${AT}" type="1" presentation="1" contact_name="妈妈"`)}
${call(`number="" duration="0" date="${AT}" type="3" presentation="2" contact_name="(Unknown)"`)}
${call(`number="17012345679" duration="0" date="${AT}" type="6" presentation="1" contact_name="(Unknown)"`)}
${call(`number="17012345679" duration="0" date="soon" type="1" presentation="1" contact_name="(Unknown)"`)}
</calls>`;

async function logOf(text: string) {
  const read = await readCallLog(bytes(text), options);
  if (!read.ok) throw new Error(read.format);
  return read.log;
}

describe('SMS Backup & Restore', () => {
  it('gives what strangers called, without names, outgoing calls and contacts', async () => {
    const log = await logOf(CALLS);
    expect(log).toMatchObject({ format: 'sms_backup_calls', unreadCount: 1, isCutOff: false });
    const { calls, leftOut } = offerCalls(log.rows, offer);
    expect(calls.map(({ number, answered, turnedAway }) => [number, answered, turnedAway])).toEqual(
      [
        ['8617012345678', false, false],
        ['8617012345678', true, false],
        [null, false, false],
        ['8617012345679', false, true],
      ],
    );
    expect(leftOut).toMatchObject({ outgoingCount: 1, contactCount: 1 });
    expect(JSON.stringify([log, calls])).not.toMatch(/妈妈|王小明/);
  });

  it('reads messages without their bodies', async () => {
    const log = await logOf(
      `<smses count="2"><sms address="106900001234" date="${AT}" type="1" body="secret" contact_name="(Unknown)" /><sms address="1" date="${AT}" type="2" body="mine" /></smses>`,
    );
    expect(log.rows.map(({ medium, direction }) => [medium, direction])).toEqual([
      ['message', 'incoming'],
      ['message', 'outgoing'],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/secret|mine/);
  });

  it('keeps what came before a break, and says so', async () => {
    const log = await logOf(CALLS.slice(0, CALLS.indexOf('妈妈')));
    expect(log.isCutOff).toBe(true);
    expect(log.rows.length).toBeGreaterThanOrEqual(2);
  });

  it('with declarations is refused, whatever these would unpack into', async () => {
    const bomb = `<!DOCTYPE calls [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><calls>${call(`number="&b;" date="${AT}" type="1"`)}</calls>`;
    expect(await readCallLog(bytes(bomb), options)).toEqual({ ok: false, format: 'declarations' });
  });
});

describe('backups of other makers', () => {
  it.each([
    [
      'super_backup_calls',
      `<alllogs count="3"><log number="17012345678" time="x" date="${AT}" type="1" name="" new="1" dur="3" /><log number="13900139000" date="${AT}" type="3" name="妈妈" dur="0" /><log number="13800138000" date="${AT}" type="2" name="null" dur="9" /></alllogs>`,
    ],
    [
      'coloros',
      `<CallLog><CALL_RECORDS _id="1" number="17012345678" duration="3" type="1" date="${AT}" name="17012345678"/><CALL_RECORDS number="13900139000" duration="0" type="3" date="${AT}" name="妈妈"/><CALL_RECORDS number="13800138000" duration="1" type="2" date="${AT}" name=" "/></CallLog>`,
    ],
  ])('%s are read', async (format, text) => {
    const log = await logOf(text);
    expect([log.format, log.isCutOff]).toEqual([format, false]);
    const { calls, leftOut } = offerCalls(log.rows, offer);
    expect(calls).toMatchObject([{ number: '8617012345678', startedAt: new Date(AT) }]);
    expect(leftOut).toMatchObject({ outgoingCount: 1, contactCount: 1 });
  });
});

describe('tables', () => {
  it('of a carrier are read below what they say of the customer, outgoing calls apart', async () => {
    const log = await logOf(
      [
        '客户姓名,张三,手机号码,13800138000',
        '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型',
        '11-20 14:03:00,北京,被叫,17012345678,12秒,国内通话',
        '11-20 15:00:00,北京,主叫,13900139000,60秒,国内通话',
        '12-31 10:00:00,北京,被叫,17012345679,5秒,国内通话',
      ].join('\n'),
    );
    const { calls, leftOut } = offerCalls(log.rows, offer);
    expect(calls.map(({ number, startedAt }) => [number, startedAt.toISOString()])).toEqual([
      ['8617012345678', '2026-11-20T06:03:00.000Z'],
      ['8617012345679', '2025-12-31T02:00:00.000Z'],
    ]);
    expect(leftOut.outgoingCount).toBe(1);
    expect(JSON.stringify(log)).not.toMatch(/张三|13800138000/);
  });

  it('of an iPhone, as iMazing writes them, are read', async () => {
    const log = await logOf(
      [
        'Call type,Date,Duration,Number,Contact,Location,Service',
        'Outgoing,2026-11-20 12:00:00,00:01:00,+8613900139000,,China,Phone',
        'Incoming,2026-11-20 14:03:00,00:02:00,+8617012345678,,China,Phone',
        'Missed,2026-11-20 15:03:00,00:00:00,+8613800138000,Mum,China,Phone',
      ].join('\n'),
    );
    const { calls, leftOut } = offerCalls(log.rows, offer);
    expect(calls).toMatchObject([{ number: '8617012345678', startedAt: new Date(AT) }]);
    expect(leftOut).toMatchObject({ outgoingCount: 1, contactCount: 1 });
  });

  it('with the year last are read once a row tells the day from the month', async () => {
    const days = ['11/20/2026 2:03 PM', '03/04/2026 12:30 AM'];
    const [known, second] = days.map((day) => `17012345678,${day}`);
    const { rows } = await logOf(`number,date\n${known}\n${second}`);
    expect(rows.map(({ startedAt }) => startedAt.toISOString())).toEqual([
      '2026-11-20T06:03:00.000Z',
      '2026-03-03T16:30:00.000Z',
    ]);
    expect(await logOf(`number,date\n${second}`)).toMatchObject({ rows: [], unreadCount: 1 });
  });

  it('that say which way a call went in words not known give none', async () => {
    const text = 'number,date,type\n17012345678,2026-11-20 14:03,Entrante\n';
    expect(await logOf(text)).toMatchObject({ rows: [], unreadCount: 1 });
  });

  it('of five thousand rows let others work in between', async () => {
    let pauseCount = 0;
    const pause = async () => void (pauseCount += 1);
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `1701234${index + 1000},2026-11-20 14:03`,
    );
    const read = await readCallLog(bytes(`number,date\n${rows.join('\n')}`), { ...options, pause });
    expect(read.ok && read.log.rows.length).toBe(5000);
    expect(pauseCount).toBeGreaterThan(3);
  });

  it.each([
    ['number,date,type,name\n17012345678,2026-11-20 14:03:00,Missed,\n', '8617012345678'],
    ['号码;时间;类型;姓名\n170 1234 5678;2026/11/20 14:03;未接;\n', '8617012345678'],
    [
      '\uFEFF电话\t日期\t时刻\t呼叫类型\n021-61234567\t2026年11月20日\t14:03\t呼入\n',
      '862161234567',
    ],
  ])('are read by the names of their columns: %s', async (text, number) => {
    const { calls } = offerCalls((await logOf(text)).rows, offer);
    expect(calls).toMatchObject([{ number, startedAt: new Date(AT) }]);
  });

  it('of other alphabets’ bytes are read too', async () => {
    const gbk = Uint8Array.from([
      0xba,
      0xc5,
      0xc2,
      0xeb,
      0x2c,
      0xca,
      0xb1,
      0xbc,
      0xe4,
      0x0a,
      ...bytes('17012345678,2026-11-20 14:03\n'),
    ]);
    expect(await readCallLog(gbk, options)).toMatchObject({
      ok: true,
      log: { rows: [{ number: '17012345678' }] },
    });
  });
});

describe('what a browser sends in place of a file', () => {
  it('reads as the same calls, without outgoing calls, contacts and names', async () => {
    const before = await logOf(CALLS);
    const strangers = strangersOnly(before.rows);
    const sent = renderLog(strangers.rows);
    expect(sent).not.toMatch(/妈妈|王小明|13800138000|13900139000/);
    const after = await logOf(sent);
    expect(offerCalls(after.rows, offer).calls).toEqual(offerCalls(before.rows, offer).calls);
    expect(strangersOnly(after.rows)).toMatchObject({ outgoingCount: 0, contactCount: 0 });
  });

  it('reads as it was, whatever a number holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60, unit: 'grapheme' }), async (text) => {
        const number = text.trim() === '' || /^-\d$/.test(text.trim()) ? null : text.trim();
        const row = {
          number,
          startedAt: new Date(AT),
          direction: 'missed',
          isContact: false,
          medium: 'call',
        } as const;
        const { rows } = await logOf(renderLog([row, { ...row, number: '17012345678' }]));
        expect(rows.map(({ startedAt, direction }) => [startedAt, direction])).toEqual([
          [new Date(AT), 'missed'],
          [new Date(AT), 'missed'],
        ]);
        expect(rows[1]?.number).toBe('17012345678');
      }),
    );
  });
});

describe('other files', () => {
  it.each([
    ['BEGIN:VCARD\nEND:VCARD', 'vcard'],
    ['{"calls":[]}', 'json'],
    ['<!doctype html><html></html>', 'web_page'],
    ['%PDF-1.7', 'pdf'],
    ['PK\x03\x04', 'archive'],
    ['PK\x03\x04 [Content_Types].xml xl/workbook.xml', 'spreadsheet'],
    ['PK\x03\x04 call_log.exml', 'samsung'],
    ['PK\x03\x04 AndroidManifest.xml', 'program'],
    ['SQLite format 3\0', 'database'],
    ['SQLite format 3\0 CREATE TABLE calls_tb (', 'huawei'],
    ['SQLite format 3\0 CREATE TABLE ZCALLRECORD (', 'iphone'],
    ['bplist00', 'iphone'],
    ['MIUI BACKUP\n2\ncom.android.contacts', 'miui'],
    ['ANDROID BACKUP\n5\n', 'android_backup'],
    ['MZ\x01\0\x03', 'program'],
    ['\x7fELF', 'program'],
    ['<table><tr><td>对方号码</td></tr></table>', 'web_page'],
    ['just words', 'unknown'],
    ['<other/>', 'unknown'],
    ['', 'unknown'],
  ])('%j is named', async (text, format) => {
    expect(await readCallLog(bytes(text), options)).toEqual({ ok: false, format });
  });

  it('of any content never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(CALLS.length), fc.string(), async (at, noise) => {
        const read = await readCallLog(
          bytes(CALLS.slice(0, at) + noise + CALLS.slice(at)),
          options,
        );
        const calls = read.ok ? offerCalls(read.log.rows, offer).calls : [];
        expect(calls.every(({ startedAt }) => startedAt <= offer.now)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is offered', () => {
  it('leaves out the future, the long ago and what is over the most', async () => {
    const row = {
      number: '17012345678',
      direction: 'incoming',
      isContact: false,
      medium: 'call',
    } as const;
    const rows = [
      { ...row, startedAt: new Date('2027-01-01T00:00:00Z') },
      { ...row, startedAt: new Date('2020-01-01T00:00:00Z') },
      ...Array.from({ length: 4 }, (_, index) => ({
        ...row,
        startedAt: new Date(AT - index * 1000),
      })),
    ];
    const { calls, leftOut } = offerCalls(rows, { ...offer, most: 3 });
    expect(calls).toHaveLength(3);
    expect(leftOut).toMatchObject({ futureCount: 1, oldCount: 1, surplusCount: 1 });
  });
});
