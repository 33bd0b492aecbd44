import { ensureWeek } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord, registerCampaign } from './testing/fill-record.ts';
import { SHOWN_SIGNALS } from './testing/made-up-signals.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('published signals', (database) => {
  let site: OpenSite;
  beforeEach(() => registerCampaign(database(), 'lottery', { title: 'Spring lottery' }));
  afterEach(() => site.close());

  test('stand on the page of their campaign and of the range', async () => {
    await fillRecord(database(), (writers) =>
      writers.publishCampaignSignals({
        campaignId: 'lottery',
        asOf: ensureWeek('2026-W47'),
        openNodes: [],
        persons: [],
        cells: [],
        view: SHOWN_SIGNALS,
        publishedAt: new Date('2026-11-23T00:30:00Z'),
      }),
    );
    site = await openSite(database());
    const campaign = await site.text('/campaign/lottery');
    expect(campaign).toContain('The statement.');
    expect(campaign).toContain('We gave them to &lt;nobody>.');
    expect(campaign).toContain('about 120 (±4)');
    expect(await site.text('/range/8640082012**')).toContain('href="/campaign/lottery#signals"');
    expect(await site.text('/range/8640082013**')).not.toContain('/campaign/lottery#signals');
  });

  test('that are none leave the range as it was, and the campaign with what that means', async () => {
    site = await openSite(database());
    expect(await site.text('/range/8640082012**')).not.toContain('participants are called');
    const html = await site.text('/campaign/lottery');
    expect(html).toContain('As of 23 Nov 2026 there is no signal about this campaign');
  });
});
