import { ensureWeek } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord, registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const PAYLOAD = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

describeEachEngine('campaigns', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', {
      title: 'Spring lottery',
      participantsClaimed: 70_000,
    });
    await registerCampaign(database(), 'attack', {
      title: PAYLOAD,
      organiserName: PAYLOAD,
      description: PAYLOAD,
      link: 'https://example.com/"><script>',
    });
    await registerCampaign(database(), 'held', { title: 'Not yet read' }, true);
    const week = ensureWeek('2026-W46');
    await fillRecord(database(), (writers) =>
      writers.recordCampaignCounts(week, [
        {
          campaignId: 'lottery',
          week,
          reportCount: 12,
          reporterCount: 8,
          reporterCountToDate: 8,
          exposureCount: 20,
        },
      ]),
    );
    site = await openSite(database());
  });
  afterEach(() => site.close());

  test('lists accepted ones only, and finds by name', async () => {
    const html = await site.text('/campaigns');
    expect(html).toContain('Spring lottery');
    expect(html).not.toContain('Not yet read');
    expect(await site.text('/campaigns?q=spring')).toContain('href="/campaign/lottery"');
    expect(await site.text('/campaigns?q=nothing')).toContain('Nothing found');
  });

  test('shows what was advertised and what people stated', async () => {
    const html = await site.text('/campaign/lottery');
    expect(html).toContain('at least 5 people said');
    expect(html).toContain('70,000, as the organiser says');
    expect(html).toContain('not clearance');
    expect(html).toContain('href="/report?campaign=lottery"');
  });

  test('shows nothing of one whose text no person has accepted', async () => {
    expect((await site.fetch('/campaign/held')).status).toBe(404);
    expect((await site.fetch('/campaign/unknown')).status).toBe(404);
  });

  test('answers calmly what no link of ours asks', async () => {
    expect((await site.fetch('/campaigns?q=%00&after=%00')).status).toBe(200);
    expect((await site.fetch('/weeks?after=%00')).status).toBe(200);
    expect((await site.fetch('/campaign/%00')).status).toBe(404);
    expect((await site.fetch('/report?campaign=%00&at=1e9')).status).toBe(302);
  });

  test('prints what people wrote as text, never as markup or link', async () => {
    for (const path of ['/campaigns', '/campaign/attack', '/report']) {
      const html = await site.text(path);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img src=x');
    }
    expect(await site.text('/campaign/attack')).not.toContain('href="https://example.com');
  });
});
