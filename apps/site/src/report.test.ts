import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { fillRecord, registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

type Answers = readonly (readonly [path: string, fields: Record<string, string>, next: string])[];

const ONE_CALL: Answers = [
  ['/report', { number: '170 1234 5678', medium: 'call' }, '/report/when'],
  ['/report/when', { day: '2026-11-23', time: 'afternoon' }, '/report/count'],
  ['/report/count', { count: '１７', approximate: '1' }, '/report/calls'],
  ['/report/calls', { more: 'no' }, '/report/for-whom'],
  ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
];

describeEachEngine('report form', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  async function answer(answers: Answers): Promise<void> {
    for (const [path, fields, next] of answers) {
      const response = await site.post(path, fields);
      expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, next]);
      expect((await site.fetch(next)).status).toBe(200);
    }
  }

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
      ['/report/for-whom', { forWhom: 'child' }, '/report/given'],
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
      ['/report/campaign', { campaign: 'lottery' }, '/report/given-on'],
      ['/report/given-on', { on: '2026-11-01' }, '/report/given-how'],
      ['/report/given-how', { route: 'typed' }, '/report/consent'],
      ['/report/consent', {}, '/report/evidence'],
      ['/report/evidence', { grade: 'B' }, '/report/phones'],
      ['/report/phones', { more: 'yes' }, '/report/phone'],
      ['/report/phone', { label: 'work', given: 'none' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
      ['/report/person', { person: 'guardian' }, '/report/province'],
      ['/report/province', { province: 'CN-FJ' }, '/report/category'],
      ['/report/category', { category: '' }, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({
      exposures: [
        { campaignId: 'lottery', exposedOn: '2026-11-01', route: 'typed', evidenceGrade: 'B' },
      ],
      phones: [
        { label: '1', exposedToNone: false },
        { label: 'work', exposedToNone: true },
      ],
      onBehalf: true,
      countAsPerson: true,
      consentBy: 'guardian',
      homeProvince: 'CN-FJ',
      category: null,
    });
  });

  test('asks about the phone of whoever it is filled in for, and consent of who can give it', async () => {
    await answer([...ONE_CALL, ['/report/for-whom', { forWhom: 'relative' }, '/report/given']]);
    expect(await site.text('/report/given')).toContain('the number of your relative');
    await answer([
      ['/report/given', { given: 'none' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
    ]);
    const asked = await site.text('/report/person');
    expect(asked).toContain('Yes: I asked, and your relative agrees');
    expect(asked).not.toContain('value="guardian"');
    const guardian = await site.post('/report/person', { person: 'guardian' });
    expect(guardian.status).toBe(400);
    expect(await guardian.text()).toContain('you said it is not a child’s phone');
    await answer([
      ['/report/person', { person: 'yes' }, '/report/province'],
      ['/report/province', {}, '/report/category'],
      ['/report/category', {}, '/report/check'],
      ['/report/for-whom?change=1', { forWhom: 'child' }, '/report/person?change=1'],
    ]);
    expect(await site.text('/report/person?change=1')).not.toContain('value="yes"');
    const alone = await site.post('/report/person?change=1', { person: 'yes' });
    expect(await alone.text()).toContain('only a guardian can agree');
    await answer([
      ['/report/person?change=1', { person: 'guardian' }, '/report/province?change=1'],
      ['/report/province?change=1', {}, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({ onBehalf: true, consentBy: 'guardian' });
  });

  test('keeps how well a day is remembered and what consent text was shown', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
      ['/report/campaign', { campaign: 'lottery' }, '/report/given-on'],
    ]);
    const both = await site.post('/report/given-on', { on: '2026-11-01', precision: 'unknown' });
    expect(both.status).toBe(400);
    expect(await both.text()).toMatch(/value="2026-11-01"/);
    expect((await site.post('/report/given-on', { on: '', precision: 'week' })).status).toBe(400);
    await answer([
      ['/report/given-on', { on: '', precision: 'unknown' }, '/report/given-how'],
      ['/report/given-how', { route: 'typed' }, '/report/consent'],
    ]);
    const contradiction = { consentShown: 'not_shown', consentWords: 'for offers' };
    expect((await site.post('/report/consent', contradiction)).status).toBe(400);
    const named = await site.post('/report/consent', { consentWords: 'call me at 13800138000' });
    expect(named.status).toBe(400);
    expect(await named.text()).toContain('<strong class="rw-user-text">13800138000</strong>');
    await answer([
      ['/report/consent', { consentWords: ' for offers ' }, '/report/evidence'],
      ['/report/evidence', { grade: 'C' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
      ['/report/person', { person: 'no' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    expect(await site.text('/report/check')).toContain('day not remembered');
    await site.post('/report/given-on?change=1', { on: '2026-11-01', precision: 'week' });
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.exposures).toMatchObject([
      {
        exposedOn: '2026-11-01',
        dayPrecision: 'week',
        consentShown: 'shown',
        consentWords: 'for offers',
      },
    ]);
  });

  test('says by which clock times are read, where they are typed and where they are checked', async () => {
    await site.post('/report', { number: '170 1234 5678', medium: 'call' });
    expect(await site.text('/report/when')).toContain('Times are in Beijing time (UTC+8).');
    await answer([
      ['/report/when', { day: '2026-11-22', time: 'exact', clock: '14:03' }, '/report/count'],
      ['/report/count', { count: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    expect(await site.text('/report/check')).toContain(
      'Times of calls are in Beijing time (UTC+8).',
    );
  });

  test('takes times and counts out of a pasted list', async () => {
    const list = '170 1234 5678 (3) 2026-11-20 14:03\n021-61234567 2次';
    await answer([['/report/paste', { list, day: '2026-11-22', medium: 'call' }, '/report/calls']]);
    const html = await site.text('/report/calls');
    expect(html).toContain('20 Nov 2026 14:03, 1 call');
    expect(html).toContain('20 Nov 2026, 2 calls');
    expect(html).toContain('22 Nov 2026, 2 calls');
    const late = { list: '170 1234 5678 2026-11-24 14:03', day: '2026-11-22' };
    expect((await site.post('/report/paste', late)).status).toBe(400);
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
          organiserName: 'A corner shop',
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

  test('takes several numbers, withheld ones and exact times, and lets go of one again', async () => {
    await answer([
      ['/report', { withheld: '1', medium: 'call' }, '/report/when'],
      [
        '/report/when',
        { day: 'other', otherDay: '2026-11-20', time: 'exact', clock: '09:05' },
        '/report/count',
      ],
      ['/report/count', { count: '1' }, '/report/calls'],
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588', medium: 'message' }, '/report/when?at=1'],
      ['/report/when?at=1', { day: '2026-11-22', time: 'unknown' }, '/report/count?at=1'],
      ['/report/count?at=1', { count: '2' }, '/report/calls'],
      ['/report/calls', { remove: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'none' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
      ['/report/person', { person: 'no' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({
      exposedToNone: true,
      calls: [{ callerNumber: null, startedAt: '2026-11-20T01:05:00.000Z', day: null }],
    });
    expect(gateway.reports[0]?.input.calls).toHaveLength(1);
  });

  test('goes back from the list past an entry that is not finished', async () => {
    await answer([
      ...ONE_CALL.slice(0, 3),
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588' }, '/report/when?at=1'],
    ]);
    expect(await site.text('/report/calls')).toContain('govuk-back-link" href="/report/count"');
  });

  test('drops no time or day that was written', async () => {
    await answer(ONE_CALL.slice(0, 1));
    const refused: [Record<string, string>, string][] = [
      [{ day: '2026-11-23', otherDay: '2026-11-20', time: 'unknown' }, 'href="#otherDay"'],
      [{ day: '2026-11-23', time: 'afternoon', clock: 'two' }, 'href="#clock"'],
    ];
    for (const [fields, expected] of refused) {
      const response = await site.post('/report/when', fields);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(expected);
    }
    await answer([
      [
        '/report/when',
        { day: '2026-11-22', otherDay: '2026-11-22', time: 'afternoon', clock: '14:05' },
        '/report/count',
      ],
      ...ONE_CALL.slice(2),
      ['/report/given', { given: 'unknown' }, '/report/category'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { startedAt: '2026-11-22T06:05:00.000Z', day: null },
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

  test('leads on from a second entry that was left half told, and lets go of it', async () => {
    await answer([
      ...ONE_CALL.slice(0, 3),
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
    await answer([['/report?campaign=lottery', { number: '95588' }, '/report/when']]);
  });

  test('has the campaign of a shared link chosen, and keeps the link’s code with the report', async () => {
    await registerCampaign(database(), 'other');
    await site.fetch('/report?campaign=lottery&cohort=0123456789');
    await answer(ONE_CALL);
    expect(await site.text('/report/given')).toMatch(/value="campaign" checked/);
    await site.post('/report/given', { given: 'campaign' });
    expect(await site.text('/report/campaign')).toMatch(/value="lottery" checked/);
    await answer([
      ['/report/campaign', { campaign: 'lottery' }, '/report/given-on'],
      ['/report/given-on', { on: '2026-11-01' }, '/report/given-how'],
      ['/report/given-how', { route: 'typed' }, '/report/consent'],
      ['/report/consent', {}, '/report/evidence'],
      ['/report/evidence', { grade: 'C' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
    ]);
    await site.post('/report/person', { person: 'no' });
    await site.post('/report/campaign?at=1', { campaign: 'other' });
    await site.post('/report/given-on?at=1', { on: '2026-11-02' });
    await site.post('/report/given-how?at=1', { route: 'typed' });
    await site.post('/report/evidence?at=1', { grade: 'C' });
    expect(await site.text('/report/check')).not.toContain('0123456789');
    await site.post('/report/check', {});
    const exposures = gateway.reports[0]?.input.exposures;
    expect(exposures?.map(({ campaignId, cohort }) => [campaignId, cohort])).toEqual([
      ['lottery', '0123456789'],
      ['other', undefined],
    ]);
  });

  describe('a campaign that is no longer on record', () => {
    const CHOSEN: Answers = [
      ...ONE_CALL,
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
      ['/report/campaign', { campaign: 'copy' }, '/report/given-on'],
      ['/report/given-on', { on: '2026-11-01' }, '/report/given-how'],
      ['/report/given-how', { route: 'authorised' }, '/report/consent'],
      ['/report/consent', {}, '/report/evidence'],
      ['/report/evidence', { grade: 'B' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
      ['/report/person', { person: 'no' }, '/report/category'],
      ['/report/category', { category: 'home_improvement' }, '/report/check'],
    ];
    const ON = new Date('2026-11-22T00:00:00Z');

    test('is told with what it became, and everything else is kept', async () => {
      await registerCampaign(database(), 'copy', { title: 'Copied lottery' });
      await answer(CHOSEN);
      await fillRecord(database(), (writers) =>
        writers.mergeCampaign({
          campaignId: 'copy',
          intoCampaignId: 'lottery',
          reason: 'the same',
          mergedAt: ON,
        }),
      );
      const sent = await site.post('/report/check', {});
      expect(sent.status).toBe(400);
      const html = await sent.text();
      expect(html).toContain('found to be the same as “Spring lottery”');
      expect(html).toContain('Everything else you wrote is kept');
      expect(gateway.reports).toEqual([]);
      const again = '/report/campaign?change=1';
      expect(html).toContain(`href="${again}"`);
      expect(await site.text(again)).toMatch(/value="lottery" checked/);
      await answer([[again, { campaign: 'lottery' }, '/report/check']]);
      await site.post('/report/check', {});
      expect(gateway.reports[0]?.input.exposures).toEqual([
        expect.objectContaining({
          campaignId: 'lottery',
          exposedOn: '2026-11-01',
          route: 'authorised',
          evidenceGrade: 'B',
        }),
      ]);
    });

    test('is told when it was rejected, and another can be chosen', async () => {
      await registerCampaign(database(), 'copy', { title: 'Copied lottery' });
      await answer(CHOSEN);
      await fillRecord(database(), (writers) =>
        writers.screenCampaign('copy', 'rejected', 'no such thing', ON),
      );
      expect(await site.text('/report/check')).toContain('“Copied lottery” is no longer on record');
      expect((await site.post('/report/check', {})).status).toBe(400);
      await answer([['/report/campaign?change=1', { campaign: 'lottery' }, '/report/check']]);
      expect((await site.post('/report/check', {})).status).toBe(303);
    });
  });

  describe('the search for a campaign', () => {
    const GIVEN: Answers = [
      ...ONE_CALL,
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
    ];

    test('works without its script, in either script', async () => {
      await registerCampaign(database(), 'home', { title: '焕新家抽奖' });
      await answer(GIVEN);
      const found = await site.text(`/report/campaign?q=${encodeURIComponent('煥新家')}`);
      expect(found).toContain('value="home"');
      expect(found).not.toContain('value="lottery"');
      expect(found).toContain('1 found');
    });

    test('runs one small script of this site, on this page only', async () => {
      await answer(GIVEN);
      const page = await site.fetch('/report/campaign');
      const policy = page.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("connect-src 'self'");
      const source = /<script type="module" src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const script = await site.fetch(source);
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect((await script.text()).length).toBeLessThan(2048);
      for (const path of ['/report/given', '/campaign/lottery', '/']) {
        const other = await site.fetch(path);
        expect(other.headers.get('content-security-policy')).not.toContain('script-src');
        expect(await other.text()).not.toContain('<script');
      }
    });

    test('offers what is on record before a campaign like it is registered', async () => {
      await answer(GIVEN);
      const described = {
        title: 'The SPRING lottery 2026',
        organiserName: 'Somebody',
        channel: 'shop',
      };
      const path = '/report/new-campaign';
      const asked = await site.post(path, described);
      expect(asked.status).toBe(400);
      const html = await asked.text();
      expect(html).toContain('Is it one of these?');
      expect(html).toContain('value="The SPRING lottery 2026"');
      expect(gateway.campaigns).toEqual([]);
      await answer([[path, { ...described, similar: 'lottery' }, '/report/given-on']]);
      expect(gateway.campaigns).toEqual([]);
      expect(await site.text('/report/given-on')).toContain('Spring lottery');
      await answer([[`${path}?at=0`, { ...described, similar: 'none' }, '/report/given-on']]);
      expect(gateway.campaigns).toHaveLength(1);
    });
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
    expect(cookies.join()).toMatch(/^draft=[0-9A-Z]{12};/);
    // A time or a request's own id may hold any digits by chance.
    const log = site.logged.join().replaceAll(/"(?:time|pid|requestId)":(?:\d+|"[^"]*"),/g, '');
    expect(log).not.toContain('95588');
    expect(cookies.every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie))).toBe(
      true,
    );
  });

  test('takes a pasted list, says which entry cannot be read, and keeps it', async () => {
    const list = '170 1234 5678\n170-1234-5678\n021 6123 4567，hello';
    const refusedList = await site.post('/report/paste', {
      list,
      day: '2026-11-22',
      medium: 'call',
    });
    const html = await refusedList.text();
    expect(refusedList.status).toBe(400);
    expect(html).toContain('Entry 3, “hello”');
    expect(html).toContain('021 6123 4567，hello');
    await answer([
      [
        '/report/paste',
        { list: list.replace('，hello', ''), day: '2026-11-22', medium: 'call' },
        '/report/calls',
      ],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'unknown' }, '/report/category'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { callerNumber: '170 1234 5678', callCount: 2, day: '2026-11-22' },
      { callerNumber: '021 6123 4567', callCount: 1 },
    ]);
    expect((await site.post('/report/paste', { list: '', day: '2026-11-22' })).status).toBe(400);
  });

  test('is left and taken up again with a code, also in another browser', async () => {
    await answer(ONE_CALL.slice(0, 2));
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
