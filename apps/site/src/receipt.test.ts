import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('receipt code', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test('takes a report back by its receipt code, however it is written', async () => {
    const spaced = RECEIPT_CODE.toLowerCase().replaceAll(/(.{5})/g, '$1 ');
    const done = await site.post('/receipt', { code: spaced });
    expect(done.headers.get('location')).toBe('/receipt?done=withdrawn');
    expect(await site.text('/receipt?done=withdrawn')).toContain('has been withdrawn');
    expect((await site.post('/receipt', { code: 'short' })).status).toBe(400);
    expect((await site.post('/receipt', { code: '0'.repeat(26) })).status).toBe(404);
  });

  test('is kept where it is refused, and the page says so in its title', async () => {
    const html = await (await site.post('/receipt', { code: 'short' })).text();
    expect(html).toContain('value="short"');
    expect(html).toMatch(/<title>Error: /);
  });

  test('is asked for again while nothing gets through', async () => {
    gateway.isDown = true;
    expect((await site.post('/receipt', { code: RECEIPT_CODE })).status).toBe(503);
  });
});
