import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answers, answerForm, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('report form', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const answer = (answers: Answers) => answerForm(site, answers);

  test('takes a report from the first question to the receipt', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', { category: 'home_improvement' }, '/report/check'],
    ]);
    const check = await site.text('/report/check');
    expect(check).toContain('170 1234 5678');
    expect(check).toContain('about 17 calls');
    const sent = await site.post('/report/check', {});
    expect(sent.headers.get('location')).toBe('/report/sent');
    expect(await site.text('/report/sent')).toContain(`/receipt?code=${RECEIPT_CODE}`);
    const [report] = gateway.reports;
    expect(report?.input).toMatchObject({
      category: 'home_improvement',
      exposedToNone: false,
      countAsPerson: false,
      calls: [
        {
          callerNumber: '170 1234 5678',
          day: '2026-11-23',
          dayPart: 'afternoon',
          callCount: 17,
          countIsApproximate: true,
        },
      ],
    });
    expect(report?.sender.reporterSecret).toMatch(/^[\w-]{22}$/);
  });

  test('ties it to a campaign and asks for consent apart', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
      ['/report/campaign', { campaign: 'lottery' }, '/report/given-on'],
      ['/report/given-on', { on: '2026-11-01' }, '/report/given-how'],
      ['/report/given-how', { route: 'typed' }, '/report/evidence'],
      ['/report/evidence', { grade: 'B' }, '/report/person'],
      ['/report/person', { person: 'yes' }, '/report/province'],
      ['/report/province', { province: 'CN-FJ' }, '/report/category'],
      ['/report/category', { category: '' }, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({
      exposures: [
        { campaignId: 'lottery', exposedOn: '2026-11-01', route: 'typed', evidenceGrade: 'B' },
      ],
      countAsPerson: true,
      homeProvince: 'CN-FJ',
      category: null,
    });
  });

  test('registers a campaign nobody told us about before', async () => {
    await answer([...ONE_CALL, ['/report/given', { given: 'campaign' }, '/report/campaign']]);
    const missing = await site.post('/report/new-campaign', { title: 'Autumn giveaway' });
    expect(missing.status).toBe(400);
    expect(await missing.text()).toContain('value="Autumn giveaway"');
    await answer([
      [
        '/report/new-campaign',
        {
          title: 'Autumn giveaway',
          organiserName: 'Example',
          channel: 'shop',
          participantsClaimed: '1,200',
        },
        '/report/given-on',
      ],
    ]);
    expect(gateway.campaigns).toMatchObject([
      { title: 'Autumn giveaway', channel: 'shop', participantsClaimed: 1200 },
    ]);
  });

  test('names no choice of the campaign form by its code', async () => {
    await answer([...ONE_CALL, ['/report/given', { given: 'campaign' }, '/report/campaign']]);
    const empty = await site.post('/zh-Hant/report/new-campaign', {});
    const html = await empty.text();
    expect(empty.status).toBe(400);
    const summary = html.slice(html.indexOf('govuk-error-summary'), html.indexOf('<form'));
    expect(summary).toContain('請修正以下問題');
    expect(summary).not.toMatch(/[a-z]+_[a-z]+/);
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
      time: 'unknown',
    });
    expect(future.status).toBe(400);
    expect(await future.text()).toContain('value="2027-01-01"');
    await answer(ONE_CALL.slice(1, 2));
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
    expect(failed.status).toBe(400);
    expect(await failed.text()).toContain('your answers are kept here');
    gateway.isDown = false;
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

  test('begins with the number or campaign of the page it was opened from', async () => {
    expect(await site.text('/report?number=8617012345678')).toContain('value="170 1234 5678"');
    await answer([['/report?campaign=lottery', { number: '95588' }, '/report/when']]);
  });

  test('leads back to the beginning where an earlier answer is missing', async () => {
    for (const step of [
      'when',
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
    expect(cookies.join()).not.toContain('95588');
    expect(cookies.every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie))).toBe(
      true,
    );
  });
});
