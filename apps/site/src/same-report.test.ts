import { problem } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, test } from 'vitest';
import { createFakeGateway } from './testing/fake-gateway.ts';
import { openSite } from './testing/open-site.ts';

describeEachEngine('a report that was received before', (database) => {
  test('is told with its day and the way to it, with no code, and the answers stay', async () => {
    const gateway = createFakeGateway();
    const problems = [problem('already_received', '', { receivedOn: '2026-11-20' })];
    gateway.submitReport = async () => ({ kind: 'refused', problems });
    const site = await openSite(database(), { gateway });
    await site.post('/report', { number: '170 1234 5678', medium: 'call' });
    await site.post('/report/when', { day: '2026-11-22' });
    await site.post('/report/time', { time: 'evening' });
    await site.post('/report/count', { count: '1' });
    await site.post('/report/calls', { more: 'no' });
    await site.post('/report/for-whom', { forWhom: 'self' });
    await site.post('/report/given', { given: 'unknown' });
    await site.post('/report/category', {});
    const refused = await site.post('/report/check', {});
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain('href="#already-received"');
    expect(html).toMatch(/received on 2026-11-20\. Nothing was stored twice/);
    expect(html).toMatch(/id="already-received"><a class="[\w -]+" href="\/receipt">/);
    expect(html).not.toContain('/receipt?code=');
    expect(await site.text('/report/check')).toContain('170 1234 5678');
    await site.close();
  });
});
