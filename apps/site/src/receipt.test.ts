import { ownReport } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const REPORT = ownReport.parse({
  reportId: 'r1',
  receivedAt: '2026-11-20T04:00:00.000Z',
  state: 'accepted',
  category: 'home_improvement',
  homeProvince: null,
  exposedToNone: false,
  onBehalf: true,
  consentBy: 'self',
  countedAsPerson: true,
  calls: [
    {
      callerNumber: '8617012345678',
      medium: 'call',
      day: '2026-11-19',
      startedAt: null,
      dayPart: 'afternoon',
      callCount: 17,
      countIsApproximate: true,
      answered: null,
      turnedAway: false,
      phoneLabel: '1',
      recordedFrom: 'typed',
      isCounted: true,
    },
    {
      callerNumber: '8617012345679',
      medium: 'call',
      day: '2026-11-19',
      startedAt: '2026-11-19T06:03:00.000Z',
      dayPart: null,
      callCount: 1,
      countIsApproximate: false,
      answered: false,
      turnedAway: false,
      phoneLabel: '1',
      recordedFrom: 'call_log',
      isCounted: true,
    },
  ],
  exposures: [
    {
      campaignId: 'lottery',
      title: 'Spring lottery',
      organiserName: 'Example',
      exposedOn: '2026-11-01',
      route: 'typed',
      evidenceGrade: 'B',
      phoneLabel: '1',
    },
  ],
  phones: [
    { label: '1', exposedToNone: false },
    { label: 'work', exposedToNone: true },
  ],
  parts: [
    {
      reportId: 'r1',
      receivedAt: '2026-11-20T04:00:00.000Z',
      leafIndex: 41,
      leafHash: 'cd'.repeat(32),
      state: 'accepted',
      withdrawalLeafIndex: null,
      callCount: 18,
    },
  ],
  trail: [
    {
      event: 'accepted',
      at: '2026-11-20T04:00:00.000Z',
      week: null,
      release: null,
      authority: null,
      words: null,
    },
    {
      event: 'viewed',
      at: '2026-11-21',
      week: '2026-W46',
      release: '2026-W46/r1',
      authority: 'City regulator',
      words: null,
    },
    {
      event: 'downloaded',
      at: '2026-11-22',
      week: '2026-W46',
      release: '2026-W46/r1',
      authority: 'City regulator',
      words: null,
    },
    {
      event: 'awaits_week',
      at: '2026-11-23T02:00:00.000Z',
      week: '2026-W47',
      release: null,
      authority: null,
      words: null,
    },
  ],
});

describeEachEngine('the receipt', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.ownReport = REPORT;
    site = await openSite(database(), { gateway });
    await site.post('/receipt', { code: RECEIPT_CODE });
  });
  afterEach(() => site.close());

  test('shows what is on record and what became of it, and no address holds the code', async () => {
    const html = await site.text('/receipt/report');
    expect(html).toContain('170 1234 5678');
    expect(html).toContain('about × 17');
    expect(html).toContain('14:03');
    expect(html).toContain(
      'The data of 9–15 Nov 2026 (2026-W46), revision 1 was looked at by City regulator',
    );
    expect(html).toContain(
      'The data of 9–15 Nov 2026 (2026-W46), revision 1 was downloaded by City regulator',
    );
    expect(html).toContain('Waits for the data of 16–22 Nov 2026 (2026-W47)');
    expect(html).toContain('entry 41');
    expect(html).toContain('<svg class="rw-qr"');
    expect(site.logged.join()).not.toContain(RECEIPT_CODE);
  });

  test('names many who took a week under one heading, and from when to when', async () => {
    const taken = {
      event: 'downloaded',
      at: '2026-11-22',
      week: '2026-W46',
      release: null,
      words: null,
    };
    const names = ['福建省通信管理局', 'City regulator', '工信部', '消协'];
    const takers = names.map((authority) => ({ ...taken, authority }));
    const toldOf = async (count: number, language: string) => {
      const trail = [{ ...takers[0], at: '2026-11-20', lastOn: '2026-11-25' }, ...takers.slice(1)];
      gateway.ownReport = ownReport.parse({ ...REPORT, trail: trail.slice(0, count) });
      const headers = { 'accept-language': language };
      return await (await site.fetch('/receipt/report', { headers })).text();
    };
    const many = await toldOf(4, 'en');
    expect(many).toMatch(
      /4 authorities looked at or downloaded the data of 9–15 Nov 2026[^]*<details/,
    );
    expect(many).toContain('20 Nov 2026 to 25 Nov 2026');
    expect(many).toContain('City regulator: downloaded, 22 Nov 2026');
    const few = await toldOf(3, 'zh-CN');
    expect(few).not.toContain('个主管机构');
    expect(few).toContain('的每周数据已被福建省通信管理局下载');
    expect(few).toContain('的每周数据已被 City regulator 下载');
    expect(few).toContain('首次 2026年11月20日，最近一次 2026年11月25日');
  });

  test('gives a copy of everything held', async () => {
    const copy = await site.fetch('/receipt/copy');
    expect(copy.headers.get('content-disposition')).toContain('rangewatch-report.json');
    expect(copy.headers.get('cache-control')).toBe('no-store');
    expect(await copy.json()).toEqual(REPORT);
  });

  test('takes more calls, which are all that is asked for', async () => {
    const begun = await site.post('/receipt/change', { kind: 'addition' });
    expect(begun.headers.get('location')).toBe('/report');
    await site.post('/report', { number: '170 1234 9999', medium: 'call' });
    await site.post('/report/when', { day: '2026-11-23' });
    await site.post('/report/time', { time: 'unknown' });
    await site.post('/report/count', { count: '2' });
    const listed = await site.post('/report/calls', { more: 'no' });
    expect(listed.headers.get('location')).toBe('/report/check');
    const check = await site.text('/report/check');
    expect(check).not.toContain('To whom was your number given');
    expect(check).toContain('Add these calls');
    const sent = (await site.post('/report/check', {})).headers.get('location') ?? '';
    expect(sent).toBe('/report/sent?change=addition');
    expect(await site.text(sent)).toContain('The calls have been added to your report');
    expect(gateway.reports[0]?.input).toMatchObject({
      addsTo: RECEIPT_CODE,
      calls: [{ callerNumber: '170 1234 9999', callCount: 2 }],
      exposures: [],
    });
  });

  test('is corrected from what it says now', async () => {
    await registerCampaign(database(), 'lottery');
    const begun = await site.post('/receipt/change', { kind: 'correction' });
    expect(begun.headers.get('location')).toBe('/report/check');
    await site.post('/report/count?change=1', { count: '7' });
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({
      supersedes: RECEIPT_CODE,
      onBehalf: true,
      countAsPerson: true,
      phones: [{ label: '1' }, { label: 'work', exposedToNone: true }],
      exposures: [{ campaignId: 'lottery', exposedOn: '2026-11-01', evidenceGrade: 'B' }],
      calls: [
        { callerNumber: '170 1234 5678', callCount: 7, dayPart: 'afternoon' },
        { startedAt: '2026-11-19T06:03:00.000Z', recordedFrom: 'call_log' },
      ],
    });
  });

  test('says on every page of a change that it is one, and how to leave it', async () => {
    await site.post('/receipt/change', { kind: 'correction' });
    for (const path of ['/report/check', '/report?change=1', '/report'])
      expect(await site.text(path)).toContain('You are correcting a report that you sent');
    const left = await site.post('/receipt/change', { kind: 'none' });
    expect(left.headers.get('location')).toBe('/report');
    expect(await site.text('/report')).not.toContain('You are correcting');
    expect(gateway.drafts.size).toBe(0);
  });

  test('puts no unfinished report aside without its code', async () => {
    await site.post('/report', { number: '134 0170 9999', medium: 'call' });
    const [code = ''] = gateway.drafts.keys();
    const asked = await (await site.post('/receipt/change', { kind: 'addition' })).text();
    expect(asked).toContain('half written in this browser');
    expect(asked.replaceAll(' ', '')).toContain(code);
    expect(gateway.drafts.size).toBe(1);
    const sure = await site.post('/receipt/change', { kind: 'addition', sure: '1' });
    expect(sure.headers.get('location')).toBe('/report');
    expect(gateway.drafts.has(code)).toBe(true);
  });

  test('does not say that it counts where its network had named the number often', async () => {
    const { ownReport } = gateway;
    if (!ownReport) throw new Error('there is a report');
    const held = (isCounted: boolean[]) => ({
      ...ownReport,
      calls: ownReport.calls.map((call, at) => ({ ...call, isCounted: isCounted[at] ?? true })),
    });
    gateway.ownReport = held([false, false]);
    expect(await site.text('/receipt/report')).toContain('kept, but does not count');
    gateway.ownReport = held([false, true]);
    expect(await site.text('/receipt/report')).toContain('Part of it counts');
  });

  test('is withdrawn or erased only when asked twice', async () => {
    expect(await site.text('/receipt/sure?about=withdraw')).toContain('Take it back');
    const withdrawn = await site.post('/receipt/sure', { about: 'withdraw' });
    expect(withdrawn.headers.get('location')).toBe('/receipt?done=withdrawn');
    const erased = await site.post('/receipt/sure', { about: 'erase' });
    expect(erased.headers.get('location')).toBe('/receipt?done=erased');
    expect(await site.text('/receipt?done=erased')).toContain('has been erased');
    expect((await site.fetch('/receipt/report')).headers.get('location')).toBe('/receipt');
  });

  test('is forgotten by this browser when its reporter leaves', async () => {
    await site.post('/receipt/leave', {});
    expect((await site.fetch('/receipt/report')).headers.get('location')).toBe('/receipt');
    expect((await site.post('/receipt', { code: 'short' })).status).toBe(400);
    expect((await site.post('/receipt', { code: '0'.repeat(26) })).status).toBe(400);
    gateway.isDown = true;
    expect((await site.post('/receipt', { code: RECEIPT_CODE })).status).toBe(400);
  });
});
