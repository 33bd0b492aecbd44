import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerForm, type Answers, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('what was answered in the report form', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const answer = (answers: Answers) => answerForm(site, answers);

  test('goes back from the list past an entry that is not finished', async () => {
    await answer([
      ...ONE_CALL.slice(0, 4),
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588' }, '/report/when?at=1'],
    ]);
    expect(await site.text('/report/calls')).toContain('govuk-back-link" href="/report/count"');
  });

  test('says what is wrong, on top and beside the field, and keeps what was written', async () => {
    const wrong: [string, Record<string, string>, string][] = [
      ['/report', { number: 'hello there' }, 'value="hello there"'],
      ['/report', {}, 'Enter the number'],
      ['/report', { number: '95588', withheld: '1' }, 'not both'],
    ];
    for (const [path, fields, expected] of wrong) {
      const response = await site.post(path, fields);
      const html = await response.text();
      expect(response.status).toBe(400);
      expect(html).toContain('href="#number"');
      expect(html).toContain(expected);
    }
    await answer(ONE_CALL.slice(0, 1));
    const future = await site.post('/report/when', {
      day: 'other',
      otherDay: '2027-01-01',
    });
    expect(future.status).toBe(400);
    expect(await future.text()).toContain('value="2027-01-01"');
    await answer(ONE_CALL.slice(1, 3));
    expect((await site.post('/report/count', { count: '10000' })).status).toBe(400);
    expect((await site.post('/report/count', { count: 'many' })).status).toBe(400);
  });

  test('keeps every answer while the API is away, and sends the same report later', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    gateway.isDown = true;
    const failed = await site.post('/report/check', {});
    expect(failed.status).toBe(503);
    expect(await failed.text()).toContain('They are kept');
    const answered = await site.post('/report/category', { category: 'medical_health' });
    expect(answered.status).toBe(503);
    expect(await answered.text()).toMatch(/value="medical_health"[^>]* checked/);
    gateway.isDown = false;
    const reachable = createFakeGateway();
    gateway.submitReport = async () => ({ kind: 'unavailable' });
    const unsent = await site.post('/report/check', {});
    expect(await unsent.text()).toContain('your answers are kept here');
    gateway.submitReport = (...sent) => reachable.submitReport(...sent);
    expect((await site.post('/report/check', {})).headers.get('location')).toBe('/report/sent');
  });

  test('sends the same key again for the same answers, another one for others', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    gateway.submitReport = async (input, sender) => {
      gateway.reports.push({ input, sender });
      return { kind: 'unavailable' };
    };
    await site.post('/report/check', {});
    await site.post('/report/check', {});
    await site.post('/report/count?change=1', { count: '3' });
    await site.post('/report/check', {});
    const [first, second, third] = gateway.reports.map(({ input }) => input.idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('is one person’s when it is sent again after an answer was lost, and by two at once', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    gateway.submitReport = async (input, sender) => {
      gateway.reports.push({ input, sender });
      return { kind: 'unavailable' };
    };
    await site.post('/report/check', {});
    await Promise.all([site.post('/report/check', {}), site.post('/report/check', {})]);
    expect(gateway.reports).toHaveLength(3);
    expect(new Set(gateway.reports.map(({ sender }) => sender.reporterSecret)).size).toBe(1);
    expect(new Set(gateway.reports.map(({ input }) => input.idempotencyKey)).size).toBe(1);
  });

  test('leads to its receipt when the answer that named it was lost', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    const later = await site.text('/report/later');
    const [code = ''] = later.match(/[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/) ?? [];
    await site.post('/report/check', {});
    const elsewhere = await openSite(database(), { gateway });
    const resumed = await elsewhere.post('/resume', { code });
    expect(resumed.headers.get('location')).toBe('/report/sent');
    expect(await elsewhere.text('/report/sent')).toContain('Your report has been received');
    await elsewhere.close();
    expect(gateway.reports).toHaveLength(1);
    expect((await site.post('/report/check', {})).headers.get('location')).toBe('/report/sent');
    expect(gateway.reports).toHaveLength(1);
    // Shown once, it makes room for another report.
    await site.text('/report/sent');
    expect((await site.fetch('/report')).status).toBe(200);
  });

  test('leads on from a second entry that was left half told, and lets go of it', async () => {
    await answer([
      ...ONE_CALL.slice(0, 4),
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '021 5555 1234', medium: 'call' }, '/report/when?at=1'],
    ]);
    expect(await site.text('/report/calls')).toContain('Not finished yet');
    const early = await site.fetch('/report/given');
    expect(early.headers.get('location')).toBe('/report/when?at=1');
    await answer([
      ['/report/calls', { remove: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
    ]);
  });

  test('adds the number of a page it was opened from to a report begun before', async () => {
    await answer(ONE_CALL);
    const link = '/report?number=8617012349999';
    const opened = await site.fetch(link);
    expect(opened.headers.get('location')).toBe('/report?at=1&number=8617012349999');
    expect(await site.text('/report?at=1&number=8617012349999')).toContain('170 1234 9999');
  });

  test('begins with the number or campaign of the page it was opened from', async () => {
    expect(await site.text('/report?number=8617012345678')).toContain('value="170 1234 5678"');
    expect(await site.text('/report?campaign=elsewhere')).toContain('not shown any more');
    expect(await site.text('/report?campaign=%00')).toContain('not shown any more');
    expect(await site.text('/report')).not.toContain('not shown any more');
    await answer([['/report?campaign=lottery', { number: '95588' }, '/report/when']]);
  });

  test('leads back to the beginning where an earlier answer is missing', async () => {
    for (const step of [
      'when',
      'time',
      'count',
      'calls',
      'given',
      'campaign',
      'evidence',
      'person',
      'category',
      'check',
      'sent',
    ]) {
      expect([step, (await site.fetch(`/report/${step}`)).headers.get('location')]).toEqual([
        step,
        '/report',
      ]);
    }
    expect((await site.fetch('/report/unheard-of')).status).toBe(404);
    expect((await site.fetch('/report?at=-1')).status).toBe(404);
  });

  test('shows nobody else the answers', async () => {
    await answer(ONE_CALL);
    const response = await site.fetch('/report/calls');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const cookies = (await site.post('/report', { number: '95588' })).headers.getSetCookie();
    expect(cookies.join()).toMatch(/^draft=[0-9A-Z]{12};/);
    // A time or a request's own id may hold any digits by chance.
    const log = site.logged.join().replaceAll(/"(?:time|pid|requestId)":(?:\d+|"[^"]*"),/g, '');
    expect(log).not.toContain('95588');
    expect(cookies.every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie))).toBe(
      true,
    );
  });

  test('is left and taken up again with a code, also in another browser', async () => {
    await answer(ONE_CALL.slice(0, 3));
    const later = await site.text('/report/later');
    const [code = ''] = later.match(/[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/) ?? [];
    const elsewhere = await openSite(database(), { gateway });
    try {
      expect((await elsewhere.fetch('/report/later')).headers.get('location')).toBe('/report');
      expect((await elsewhere.post('/resume', { code: 'short' })).status).toBe(400);
      expect((await elsewhere.post('/resume', { code: '0'.repeat(12) })).status).toBe(400);
      const resumed = await elsewhere.post('/resume', { code: code.toLowerCase() });
      expect(resumed.headers.get('location')).toBe('/report/count');
      expect((await elsewhere.fetch('/report/count')).status).toBe(200);
    } finally {
      await elsewhere.close();
    }
  });
});
