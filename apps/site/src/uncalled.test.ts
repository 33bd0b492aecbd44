import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('somebody whom nobody has called', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const leadsTo = async (path: string, fields: Record<string, string>): Promise<string | null> =>
    (await site.post(path, fields)).headers.get('location');

  test('says which campaign has their number, recorded before any call', async () => {
    await site.fetch('/report?campaign=lottery');
    expect(await leadsTo('/report?campaign=lottery', { uncalled: '1' })).toBe('/report/for-whom');
    expect(await leadsTo('/report/for-whom', { forWhom: 'self' })).toBe('/report/given');
    expect(await site.text('/report/given')).not.toContain('value="unknown"');
    expect(await leadsTo('/report/given', { given: 'campaign' })).toBe('/report/campaign');
    expect(await leadsTo('/report/campaign', { campaign: 'lottery' })).toBe('/report/given-on');
    expect(await leadsTo('/report/given-on', { on: '2026-11-20' })).toBe('/report/given-how');
    expect(await leadsTo('/report/given-how', { route: 'typed' })).toBe('/report/consent');
    expect(await leadsTo('/report/consent', {})).toBe('/report/phones');
    expect(await site.text('/report/phones')).toContain('/report/consent');
    await leadsTo('/report/phones', { more: 'no' });
    await leadsTo('/report/person', { person: 'yes' });
    expect(await leadsTo('/report/province', {})).toBe('/report/check');
    const check = await site.text('/report/check');
    expect(check).toContain('None so far');
    expect(check).not.toContain('/report/category');
    expect(await leadsTo('/report/check', {})).toBe('/report/sent');
    expect(gateway.reports[0]?.input).toMatchObject({
      calls: [],
      countAsPerson: true,
      exposures: [{ campaignId: 'lottery', exposedOn: '2026-11-20', evidenceGrade: 'A' }],
    });
  });

  test('cannot say at once that somebody did, nor that they know of no campaign', async () => {
    const both = await site.post('/report', { uncalled: '1', number: '170 1234 5678' });
    expect(both.status).toBe(400);
    expect(await both.text()).toContain('or tick that nobody has called');
    await site.post('/report', { uncalled: '1' });
    await site.post('/report/for-whom', { forWhom: 'self' });
    expect((await site.post('/report/given', { given: 'unknown' })).status).toBe(400);
  });

  test('changes their mind by entering a number', async () => {
    await site.post('/report', { uncalled: '1' });
    expect(await leadsTo('/report', { number: '170 1234 5678', medium: 'call' })).toBe(
      '/report/when',
    );
    expect(await site.text('/report')).not.toContain('name="uncalled"');
  });

  test('is not asked about calls that were told of', async () => {
    await site.post('/report', { number: '170 1234 5678', medium: 'call' });
    expect(await site.text('/report')).not.toContain('name="uncalled"');
    expect((await site.post('/report', { uncalled: '1' })).status).toBe(400);
  });
});
