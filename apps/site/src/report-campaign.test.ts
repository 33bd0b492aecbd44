import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerForm, type Answers, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { fillRecord, registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('the campaign of a report', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const answer = (answers: Answers) => answerForm(site, answers);

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

  test('names no choice of the campaign form by its code', async () => {
    await answer([...ONE_CALL, ['/report/given', { given: 'campaign' }, '/report/campaign']]);
    const empty = await site.post('/zh-Hant/report/new-campaign', {});
    const html = await empty.text();
    expect(empty.status).toBe(400);
    const summary = html.slice(html.indexOf('govuk-error-summary'), html.indexOf('<form'));
    expect(summary).toContain('請修正以下問題');
    expect(summary).not.toMatch(/[a-z]+_[a-z]+/);
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
});
