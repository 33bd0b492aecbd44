import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const STATEMENT = '我叫王小明，电话13812345678，从没打过推销电话。';
const MASKED = '我叫王**，电话138********，从没打过推销电话。';
const OBJECTION = { subject: '170 1234 5678', relation: 'holder', statement: STATEMENT };
const CAMPAIGN = { title: 'Autumn giveaway', organiserName: 'A shop', channel: 'mini_program' };

function meantIn(html: string): string {
  return /value="(meant-[\w-]+)"/.exec(html)?.[1] ?? '';
}

describeEachEngine('personal data in what people write', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test('is shown before an objection is sent, with everything written still there', async () => {
    const answer = await site.post('/objection', OBJECTION);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('name: <strong class="rw-user-text">王小明</strong>');
    expect(html).toContain('phone number: <strong class="rw-user-text">13812345678</strong>');
    expect(html).toContain(MASKED);
    expect(html).toContain(`${STATEMENT}</textarea>`);
    expect(gateway.objections).toEqual([]);
  });

  test('is sent without the passages, or as it is meant', async () => {
    await site.post('/objection', { ...OBJECTION, personalData: 'mask' });
    const personalData = meantIn(await (await site.post('/objection', OBJECTION)).text());
    await site.post('/objection', { ...OBJECTION, personalData });
    expect(gateway.objections.map(({ statement }) => statement)).toEqual([MASKED, STATEMENT]);
  });

  test('is asked about anew when other passages are written', async () => {
    const personalData = meantIn(await (await site.post('/objection', OBJECTION)).text());
    const statement = `${STATEMENT} jane.doe@example.org`;
    const answer = await site.post('/objection', { ...OBJECTION, statement, personalData });
    expect(await answer.text()).toContain('jane.doe@example.org</strong>');
    expect(gateway.objections).toEqual([]);
  });

  test('is asked about in the description of a campaign', async () => {
    await site.post('/report', { number: '170 1234 5678' });
    await site.post('/report/when', { day: '2026-11-22' });
    await site.post('/report/time', { time: 'morning' });
    await site.post('/report/count', { count: '17' });
    await site.post('/report/for-whom', { forWhom: 'self' });
    await site.post('/report/given', { given: 'campaign' });
    const description = '联系人：李娜，扫码抽奖';
    const path = '/report/new-campaign';
    const asked = await site.post(path, { ...CAMPAIGN, description });
    expect(await asked.text()).toContain('name: <strong class="rw-user-text">李娜</strong>');
    expect(gateway.campaigns).toEqual([]);
    await site.post(path, { ...CAMPAIGN, description, personalData: 'mask' });
    expect(gateway.campaigns).toMatchObject([{ description: '联系人：李*，扫码抽奖' }]);
  });
});
