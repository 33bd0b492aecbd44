import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const FIELDS = { subject: '170 1234 5678', relation: 'holder', statement: 'We called nobody.' };
const SEED = '0b9c4c0e-6f0a-4d43-9d0e-0c6a3f5f2a11';

describeEachEngine('objecting', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test.each([
    ['8617012345678', '170 1234 5678'],
    ['861701234****', '+86 170 1234 ****'],
    ['CN:95588', '95588'],
    ['17035550199', '+1 703 555 0199'],
    ['"><b>x', '&quot;>&lt;b>x'],
  ])(
    'begins with the number or range of the page it was opened from: %s',
    async (subject, shown) => {
      const html = await site.text(`/objection?${new URLSearchParams({ subject })}`);
      expect(html).toContain(`value="${shown}"`);
    },
  );

  test('sends what was written, and nothing that says who', async () => {
    const answer = await site.post('/objection', { ...FIELDS, seed: SEED });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/objection/sent']);
    expect(gateway.objections).toEqual([
      { ...FIELDS, idempotencyKey: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^objection=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookies[0]).not.toContain(RECEIPT_CODE);
    const response = await site.fetch('/objection/sent');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toMatch(/rw-receipt-code">\w{6} \w{7} \w{6} \w{7}</);
    expect(html).toContain(`/objection/status?code=${RECEIPT_CODE}`);
    expect(html).toContain('170 1234 5678');
    expect(html).toContain('nothing about the number changes');
  });

  test('sends the same key for the same words again, another one for others', async () => {
    gateway.isDown = true;
    const failed = await site.post('/objection', { ...FIELDS, seed: SEED });
    const html = await failed.text();
    expect(failed.status).toBe(503);
    expect(html).toContain('could not be delivered just now');
    expect(html).toContain(`name="seed" value="${SEED}"`);
    expect(html).toContain('We called nobody.</textarea>');
    gateway.isDown = false;
    await site.post('/objection', { ...FIELDS, seed: SEED });
    await site.post('/objection', { ...FIELDS, seed: SEED });
    await site.post('/objection', { ...FIELDS, seed: SEED, statement: 'Something else.' });
    await site.post('/objection', FIELDS);
    const keys = gateway.objections.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  test('says what is wrong, on top and beside the field, and keeps what was written', async () => {
    const wrong: [Record<string, string>, string[]][] = [
      [{}, ['href="#subject"', 'href="#relation"', 'Please fill in the number or range.']],
      [{ ...FIELDS, subject: '170 1234 567' }, ['href="#subject"', 'value="170 1234 567"']],
      [{ ...FIELDS, relation: 'friend' }, ['href="#relation"', 'We called nobody.</textarea>']],
      [
        { ...FIELDS, statement: 'x'.repeat(1001) },
        ['href="#statement"', 'at most 1,000 characters'],
      ],
    ];
    for (const [fields, expected] of wrong) {
      const response = await site.post('/objection', fields);
      const html = await response.text();
      expect(response.status).toBe(400);
      expect(html).toContain('<title>Error: ');
      for (const part of expected) expect(html).toContain(part);
    }
    expect(gateway.objections).toEqual([]);
    const hant = await site.post('/zh-Hant/objection', { ...FIELDS, subject: '12' });
    expect(await hant.text()).toContain('請修正以下問題');
  });

  test('says when a network sent many, and keeps what was written', async () => {
    gateway.submitObjection = async () => ({
      kind: 'refused',
      problems: [{ path: '', code: 'too_many_requests', params: {} }],
    });
    const response = await site.post('/objection', FIELDS);
    const html = await response.text();
    expect(response.status).toBe(429);
    expect(html).toContain('many requests from your network');
    expect(html).toContain('We called nobody.</textarea>');
  });

  test('shows where it stands, by link and by hand', async () => {
    const spaced = RECEIPT_CODE.toLowerCase().replaceAll(/(.{5})/g, '$1 ');
    for (const html of [
      await site.text(`/objection/status?code=${RECEIPT_CODE}`),
      await (await site.post('/objection/status', { code: spaced })).text(),
    ]) {
      expect(html).toContain('waiting for a person');
      expect(html).toContain('2 objections still wait');
      expect(html).toContain('20 Nov 2026');
    }
  });

  test.each(['accepted', 'rejected'] as const)('gives the reason once %s', async (state) => {
    const reason = 'Looked at twice: <b>no</b>.';
    const decidedAt = new Date('2026-11-21T17:00:00Z');
    gateway.objection = { ...gateway.objection, state, decidedAt, reason, aheadCount: null };
    const html = await site.text(`/zh-Hans/objection/status?code=${RECEIPT_CODE}`);
    expect(html).toContain(state === 'accepted' ? '已采纳' : '未采纳');
    expect(html).toContain('2026年11月22日');
    expect(html).toContain('Looked at twice: &lt;b>no&lt;/b>.');
    expect(html).not.toContain('排在前面');
    expect(html.includes('/objection?subject=8617012345678')).toBe(state === 'rejected');
  });

  test('says why a receipt shows nothing', async () => {
    const wrong = [
      ['short', 400, 'A receipt code has 26'],
      ['0'.repeat(26), 404, 'no objection with this receipt code'],
    ] as const;
    for (const [code, status, sentence] of wrong) {
      const response = await site.post('/objection/status', { code });
      const html = await response.text();
      expect(response.status).toBe(status);
      expect(html).toContain(sentence);
      expect(html).toContain(`value="${code}"`);
    }
    gateway.isDown = true;
    expect((await site.fetch(`/objection/status?code=${RECEIPT_CODE}`)).status).toBe(503);
  });

  test('has no receipt to show to anybody else, and keeps every page out of search', async () => {
    expect((await site.fetch('/objection/sent')).headers.get('location')).toBe('/objection');
    for (const path of ['/objection', '/objection/status']) {
      const response = await site.fetch(path);
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('logs neither number nor receipt', async () => {
    await site.fetch('/objection?subject=8617012345678');
    await site.post('/objection', FIELDS);
    await site.fetch(`/objection/status?code=${RECEIPT_CODE}`);
    expect(site.logged.join('')).not.toMatch(/17012345678/);
    expect(site.logged.join('')).not.toContain(RECEIPT_CODE);
  });
});
