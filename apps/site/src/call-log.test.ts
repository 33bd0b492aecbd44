import { describeEachEngine } from '@rangewatch/testkit';
import { brotliCompressSync } from 'node:zlib';
import { ASSETS } from './assets/static-assets.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const AT = Date.parse('2026-11-20T06:03:00Z');
const call = (number: string, at: number, type = '1', name = '(Unknown)'): string =>
  `<call number="${number}" duration="5" date="${at}" type="${type}" presentation="1" contact_name="${name}" />`;

/** The boxes of a page as they are ticked. */
function boxesOf(html: string): Record<string, string> {
  const names = html.match(/(?<=name=")[cn]\d+(?="[^>]* checked)/g) ?? [];
  return Object.fromEntries(names.map((name) => [name, '1']));
}

describeEachEngine('the call log', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const upload = (content: string | Uint8Array, name = 'calls.xml') => {
    const form = new FormData();
    form.set('file', new Blob([content as BlobPart]), name);
    const headers = { 'sec-fetch-site': 'same-origin' };
    return site.fetch('/report/call-log', { method: 'POST', headers, body: form });
  };

  test('is read, looked over, and sent with only what was ticked', async () => {
    const sent = await upload(
      `<calls count="5">${call('17012345678', AT)}${call('+86 17012345678', AT + 60_000, '3')}${call('13900139000', AT, '1', '妈妈')}${call('13800138000', AT, '2')}${call('02161234567', AT, '6')}</calls>`,
    );
    expect(sent.headers.get('location')).toBe('/report/log');
    expect([...gateway.drafts.values()].join()).not.toMatch(/妈妈|13900139000|13800138000/);
    const html = await site.text('/report/log');
    expect(html).toContain('Calls you made: 1');
    expect(html).toContain('Calls from saved contacts: 1');
    expect(html).toContain('170 1234 5678 · 2 calls, 20 Nov 2026');
    expect(html).toContain('turned away by the phone');
    expect((await site.post('/report/log', {})).status).toBe(400);
    await site.post('/report/log', { n0: '1', c0: '1', c1: '1' });
    expect(await site.text('/report/calls')).toContain('From the call log');
    await site.post('/report/calls', { more: 'no' });
    await site.post('/report/for-whom', { forWhom: 'self' });
    await site.post('/report/given', { given: 'unknown' });
    await site.post('/report/category', {});
    expect(await site.text('/report/check')).toContain('Calls: 2, from numbers: 1');
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { callerNumber: '8617012345678', recordedFrom: 'call_log', answered: false },
      { callerNumber: '8617012345678', startedAt: '2026-11-20T06:03:00.000Z', answered: true },
    ]);
  });

  test('is taken without single calls that were unticked', async () => {
    await upload(
      `<calls>${call('17012345678', AT)}${call('17012345678', AT + 60_000, '3')}${call('17012345678', AT - 60_000, '5')}</calls>`,
    );
    const html = await site.text('/report/log');
    for (const [at, text] of [
      '20 Nov 2026 14:04, not answered',
      '20 Nov 2026 14:03, answered',
      '20 Nov 2026 14:02, not answered',
    ].entries())
      expect(html).toMatch(
        new RegExp(`name="c${at}"[^>]* checked[^>]*/?><label[^>]* for="c${at}">${text}`),
      );
    const refused = await site.post('/report/log', { n0: '1' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toMatch(/name="c\d"[^>]* checked/);
    await site.post('/report/log', { n0: '1', c0: '1', c2: '1' });
    const [draft = ''] = gateway.drafts.values();
    const { logged, offered } = JSON.parse(draft);
    expect(offered).toBeNull();
    expect(logged).toMatchObject([
      { startedAt: '2026-11-20T06:04:00.000Z' },
      { startedAt: '2026-11-20T06:02:00.000Z' },
    ]);
  });

  test('of many numbers is looked over page by page, and back', async () => {
    const calls = Array.from({ length: 250 }, (_, index) =>
      call(`170123${45_000 + index}`, AT - index * 60_000),
    );
    await upload(`<calls>${calls.join('')}</calls>`);
    const first = await site.text('/report/log');
    expect(first).toContain('Page 1 of 3');
    const next = await site.post('/report/log', { n3: '1' });
    expect(next.headers.get('location')).toBe('/report/log?at=1');
    expect(await site.text('/report/log?at=1')).toContain('href="/report/log"');
    expect(await site.text('/report/log')).toMatch(/name="n3"[^>]* checked/);
    expect((await site.post('/report/log', { n4: '1' })).headers.get('location')).toBe(
      '/report/log?at=1',
    );
    const done = await site.post('/report/log?at=1', { n120: '1', finish: '1' });
    expect(done.headers.get('location')).toBe('/report/calls');
    const html = await site.text('/report/calls');
    expect(html).toContain('170 1234 5004');
    expect(html).toContain('170 1234 5120');
    expect(html).not.toContain('170 1234 5003');
  });

  test('of many pages is ticked or unticked on all of them at once', async () => {
    const calls = Array.from({ length: 250 }, (_, index) =>
      call(`170123${45_000 + index}`, AT - index * 60_000),
    );
    await upload(`<calls>${calls.join('')}</calls>`);
    const ticked = await site.post('/report/log?at=1', { every: 'tick' });
    expect(ticked.headers.get('location')).toBe('/report/log?at=1');
    expect(await site.text('/report/log')).toContain('Calls ticked: 250.');
    expect(await site.text('/report/log?at=2')).toMatch(/name="n249"[^>]* checked/);
    await site.post('/report/log', { every: 'untick' });
    expect(await site.text('/report/log?at=2')).not.toMatch(/name="n\d+"[^>]* checked/);
    await site.post('/report/log', { every: 'tick' });
    // Nothing is ticked on the page that is sent; the others stay as they are.
    const done = await site.post('/report/log', { finish: '1' });
    expect(done.headers.get('location')).toBe('/report/calls');
    const [draft = ''] = gateway.drafts.values();
    expect(JSON.parse(draft).logged).toHaveLength(150);
  });

  test('weighs less than 20 kB to look over, with its stylesheet', async () => {
    const css = await compressedBytes(ASSETS.stylesheet.href);
    for (const numbers of [1, 40, 5000]) {
      const calls = Array.from({ length: 5000 }, (_, index) =>
        call(`170${12_340_000 + (index % numbers)}`, AT - index * 60_000),
      );
      await upload(`<calls>${calls.join('')}</calls>`);
      expect(css + (await compressedBytes('/report/log'))).toBeLessThan(20_000);
    }
  });

  async function compressedBytes(path: string): Promise<number> {
    const answer = await site.fetch(path);
    expect(answer.status).toBe(200);
    return brotliCompressSync(await answer.text()).length;
  }

  test('of five thousand calls is sent in parts that share a receipt', async () => {
    const calls = Array.from({ length: 5000 }, (_, index) =>
      call(`170${String(12_340_000 + (index % 2500))}`, AT - index * 60_000),
    );
    const sent = await upload(`<calls count="5000">${calls.join('\n')}</calls>`);
    expect(sent.headers.get('location')).toBe('/report/log');
    const ticked = (await site.text('/report/log')).match(/(?<=name=")c\d+/g) ?? [];
    const asShown = Object.fromEntries(ticked.map((name) => [name, '1']));
    expect(asShown).not.toEqual({});
    await site.post('/report/log', { every: 'tick' });
    await site.post('/report/log', {
      ...asShown,
      ...boxesOf(await site.text('/report/log')),
      finish: '1',
    });
    await site.post('/report/for-whom', { forWhom: 'self' });
    await site.post('/report/given', { given: 'unknown' });
    await site.post('/report/category', {});
    expect((await site.post('/report/check', {})).headers.get('location')).toBe('/report/sent');
    expect(gateway.reports.map(({ input }) => input.calls?.length)).toEqual([
      1000, 1000, 1000, 1000, 1000,
    ]);
    const [first, ...later] = gateway.reports.map(({ input }) => input.addsTo ?? null);
    expect(first).toBeNull();
    expect(new Set(later).size).toBe(1);
    const parts = gateway.reports.map(
      ({ input }) => new Set(input.calls?.map((one) => one.callerNumber)),
    );
    const numbers = parts.flatMap((part) => [...part]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('says what a file is that it cannot read', async () => {
    for (const [content, expected] of [
      ['%PDF-1.7', 'This is a PDF'],
      ['<CallLog><CALL_RECORDS/></CallLog>', 'OPPO phone'],
      ['BEGIN:VCARD', 'address book'],
      ['', 'Choose a file'],
      [`<calls>${call('13800138000', AT, '2')}</calls>`, 'no call from an unknown number'],
      [
        `<calls>${call('17012345678', Date.parse('2027-01-01T00:00:00Z'))}</calls>`,
        'in the future',
      ],
      [`<calls>${call('17012345678', Date.parse('2019-01-01T00:00:00Z'))}</calls>`, 'three years'],
      [`<calls count="9">${call('17012345678', AT).slice(0, 40)}`, 'breaks off before'],
    ] as const) {
      const answer = await upload(content);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(expected);
    }
    expect((await upload(new Uint8Array(33 * 1024 * 1024))).status).toBe(400);
    expect(gateway.drafts.size).toBe(0);
  });
});
