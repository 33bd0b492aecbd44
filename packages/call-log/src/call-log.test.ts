import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerCalls } from './offer-calls.ts';
import { readCallLog } from './read-call-log.ts';

const options = { timeZone: 'Asia/Shanghai', pause: async () => {} };
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

  it('expands no entity of the document', async () => {
    const bomb = `<!DOCTYPE calls [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><calls>${call(`number="&b;" date="${AT}" type="1"`)}</calls>`;
    const log = await logOf(bomb);
    expect(JSON.stringify(log)).not.toContain('aaaa');
    expect(offerCalls(log.rows, offer).leftOut.unreadableCount).toBe(1);
  });
});

describe('tables', () => {
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

describe('other files', () => {
  it.each([
    ['<?xml version="1.0"?><CallLog><CALL_RECORDS number="1"/></CallLog>', 'coloros'],
    ['BEGIN:VCARD\nEND:VCARD', 'vcard'],
    ['{"calls":[]}', 'json'],
    ['<!doctype html><html></html>', 'web_page'],
    ['%PDF-1.7', 'pdf'],
    ['PK\x03\x04', 'archive'],
    ['SQLite format 3\0', 'database'],
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
