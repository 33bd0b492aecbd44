import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerCampaign } from './testing/fill-record.ts';
import { PUBLIC_SIGNAL, SHOWN_SIGNALS } from './testing/made-up-signals.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('published signals', (database) => {
  let site: OpenSite;
  beforeEach(() => registerCampaign(database(), 'lottery', { title: 'Spring lottery' }));
  afterEach(() => site.close());

  test('stand on the page of their campaign and of the range', async () => {
    const asked: unknown[] = [];
    const reading = {
      publicCampaignSignals: async (campaignId: string) => {
        asked.push(campaignId);
        return SHOWN_SIGNALS;
      },
      publicSignalsOfRange: async (range: string) => {
        asked.push(range);
        return [PUBLIC_SIGNAL];
      },
    };
    site = await openSite(database(), { reading });
    const campaign = await site.text('/campaign/lottery');
    expect(campaign).toContain('The statement.');
    expect(campaign).toContain('We gave them to &lt;nobody>.');
    expect(campaign).toContain('about 120 (±4)');
    expect(await site.text('/range/8640082012**')).toContain('href="/campaign/lottery#signals"');
    expect(asked).toEqual(['lottery', '8640082012**']);
  });

  test('that are none leave the range as it was, and the campaign with what that means', async () => {
    site = await openSite(database());
    expect(await site.text('/range/8640082012**')).not.toContain('participants are called');
    const html = await site.text('/campaign/lottery');
    expect(html).toContain('As of 23 Nov 2026 there is no signal about this campaign');
  });
});
