import { LOCALES, ownReport } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const TOPICS = ['phone', 'carrier', 'relative', 'tell', 'rights'];
const CALL = {
  callerNumber: '862101700504',
  medium: 'call',
  day: '2026-11-19',
  startedAt: '2026-11-19T06:03:00.000Z',
  dayPart: null,
  callCount: 17,
  countIsApproximate: true,
  answered: null,
  turnedAway: false,
  phoneLabel: '1',
  recordedFrom: 'typed',
  isCounted: true,
};
const REPORT = ownReport.parse({
  reportId: 'r1',
  receivedAt: '2026-11-20T04:00:00.000Z',
  state: 'accepted',
  category: 'home_improvement',
  homeProvince: null,
  exposedToNone: false,
  onBehalf: false,
  consentBy: 'self',
  countedAsPerson: false,
  calls: [CALL, { ...CALL, callerNumber: null }, { ...CALL, turnedAway: true }],
  exposures: [],
  phones: [],
  parts: [
    {
      reportId: 'r1',
      receivedAt: '2026-11-20T04:00:00.000Z',
      leafIndex: 41,
      leafHash: 'cd'.repeat(32),
      state: 'accepted',
      withdrawalLeafIndex: null,
      callCount: 51,
    },
  ],
  trail: [],
});

describeEachEngine('help', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.ownReport = REPORT;
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test('is open to everyone, six cards and a page each, in every language', async () => {
    const html = await site.text('/help');
    expect(html.match(/class="rw-card"/g)).toHaveLength(6);
    for (const locale of LOCALES) {
      for (const topic of TOPICS) {
        expect((await site.fetch(`/${locale}/help/${topic}`)).status).toBe(200);
      }
    }
    expect((await site.fetch('/help/nothing')).status).toBe(404);
  });

  test('says what the law says, where it stands, and what is not known', async () => {
    const html = await site.text('/help/rights');
    expect(html).toContain('Personal Information Protection Law, article 69');
    expect(html).toContain('Criminal Law, article 253-1');
    expect(html).toContain('href="https://www.gov.cn/xinwen/2021-08/20/content_5632486.htm"');
    expect(html).toContain('A draft is no law');
    expect(html).toContain('can be forged');
    const hans = await site.text('/zh-Hans/help/rights');
    expect(hans).toContain('《刑法》第二百五十三条之一');
    expect(hans).not.toContain('《《');
    expect(await site.text('/help/tell')).toContain('href="tel:12321"');
  });

  test('groups the phones under six headings, and says who says how an iPhone blocks', async () => {
    const html = await site.text('/help/phone');
    expect(html.match(/<details/g)).toHaveLength(6);
    expect(html).toContain('href="https://support.apple.com/en-us/111106"');
    expect(html).toContain('(19 Dec 2025); checked on 27 Nov 2026');
  });

  test('says of each carrier the same wherever it is spoken of, with its source and days', async () => {
    const help = await site.text('/zh-Hans/help/carrier');
    const lists = await site.text('/zh-Hans/block-list');
    for (const html of [help, lists]) {
      expect(html.match(/来源：/g)).toHaveLength(4);
      expect(html).toContain('发短信 KTFSR 到 10001');
      expect(html).toContain('（2025年9月12日），2026年11月27日查看');
      expect(html).toContain('href="tel:10099"');
    }
  });

  test('hands the reporter a list of their own and a complaint for each body', async () => {
    expect((await site.fetch('/receipt/what-now')).headers.get('location')).toBe('/receipt');
    await site.post('/receipt', { code: RECEIPT_CODE });
    const html = await site.text('/receipt/what-now');
    expect(html).toContain('021 0170 0504');
    expect(html).toContain('Calls: 17. So far only this number');
    expect(html).toContain('href="/receipt/block-list"');
    expect(html).toContain('/receipt/complaint?to=12321');
    expect(await site.text('/receipt/complaint?to=12321')).not.toContain('name="address"');
    expect(await site.text('/receipt/complaint?to=12315')).toContain('name="address"');
    const wrong = await site.fetch('/receipt/complaint?to=nobody');
    expect(wrong.headers.get('location')).toBe('/receipt/what-now');
  });

  test('makes one file of everything that called, for the phone that is chosen', async () => {
    const other = { ...CALL, callerNumber: '862101709999' };
    gateway.ownReport = ownReport.parse({ ...REPORT, calls: [...REPORT.calls, other] });
    expect((await site.fetch('/receipt/block-list')).headers.get('location')).toBe('/receipt');
    await site.post('/receipt', { code: RECEIPT_CODE });
    expect(await site.text('/receipt/what-now')).toContain(
      '2 of its numbers called you (calls: 34)',
    );
    const page = await site.fetch('/zh-Hans/receipt/block-list?phone=huawei');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('<li class="rw-digits">0210170</li>');
    expect(html).toContain('href="/zh-Hans/receipt/block-list/txt"');
    const file = await site.fetch('/receipt/block-list/txt');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-disposition')).toContain('rangewatch.txt');
    const [head, ...lines] = (await file.text()).trim().split('\n');
    expect(head).toContain('made from your own report - 0 numbers and 1 ranges');
    expect(lines).toEqual(['86210170****']);
    const contacts = await (await site.fetch('/receipt/block-list/vcf')).text();
    for (const number of ['+862101700504', '+862101709999']) expect(contacts).toContain(number);
    expect((await site.fetch('/receipt/block-list/exe')).status).toBe(404);
  });

  test('puts what is typed last into the complaint and nowhere else', async () => {
    await site.post('/receipt', { code: RECEIPT_CODE });
    const typed = { to: '12315', name: '王小明', phone: '138 0013 8000', address: 'Street 5' };
    const text = await site.post('/zh-Hans/receipt/complaint', { ...typed, as: 'text' });
    expect(text.headers.get('cache-control')).toBe('no-store');
    const html = await text.text();
    expect(html).toContain('姓名: 王小明');
    expect(html).toContain('来电 | 021 0170 0504 | 2026年11月19日 | 14:03 | 约 17');
    expect(html).toContain(`第 41 条，SHA-256 ${'cd'.repeat(32)}`);
    expect(html).toContain('http://site.test/receipt 打开');
    expect(html.match(/021 0170 0504/g)).toHaveLength(1);
    const pdf = await site.post('/receipt/complaint', { ...typed, as: 'pdf' });
    expect(pdf.headers.get('content-type')).toContain('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain('complaint-12315.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(site.logged.join()).not.toMatch(/王小明|13800138000|138 0013|Street 5/);
    const later = [await site.text('/receipt/what-now'), await site.text('/receipt/report')];
    later.push(await site.text('/zh-Hans/receipt/complaint?to=12315'));
    expect(later.join()).not.toMatch(/王小明|138 0013|Street 5/);
    expect(JSON.stringify([gateway, ...gateway.drafts])).not.toMatch(/王小明|138 0013|Street 5/);
  });

  test('gives a body of the mainland Chinese first, and the reader of English the same to read', async () => {
    await site.post('/receipt', { code: RECEIPT_CODE });
    const typed = { to: '12321', phone: '138 0013 8000', as: 'text' };
    const html = await (await site.post('/receipt/complaint', typed)).text();
    expect(html.indexOf('<pre class="rw-copied-text" lang="zh-Hans">')).toBeGreaterThan(0);
    expect(html.indexOf('关于骚扰电话的投诉')).toBeLessThan(
      html.indexOf('For you to read: the same in English'),
    );
    expect(html.match(/138 0013 8000/g)).toHaveLength(2);
    const form = await site.text('/receipt/complaint?to=12321');
    expect(form).toContain('This body reads Chinese');
    const chinese = await (await site.post('/zh-Hans/receipt/complaint', typed)).text();
    expect(chinese.match(/rw-copied-text/g)).toHaveLength(1);
  });
});
