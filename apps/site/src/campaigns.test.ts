import type { Writers } from '@rangewatch/database/writers';
import { type CampaignFact, ensureWeek } from '@rangewatch/schema';
import { bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord, registerCampaign } from './testing/fill-record.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
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
      writers.recordWeekLook({
        week,
        revision: 1,
        method: 'test',
        ledgerSize: 0,
        readAt: new Date(0),
        campaignCounts: [
          {
            campaignId: 'lottery',
            week,
            reportCount: 12,
            reporterCount: 8,
            reporterCountToDate: 8,
            exposureCount: 20,
          },
        ],
      }),
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

  test('says of signals that none is no clearance, and how they come about', async () => {
    const html = await site.text('/campaign/lottery');
    expect(html).toContain(
      'no signal about this campaign that may be shown. That is not clearance',
    );
    expect(html).toContain('href="/method/signals"');
    const method = await site.fetch('/method/signals');
    expect(method.status).toBe(200);
    expect(await method.text()).toContain('We rank no firms');
  });

  test('shows nothing of one whose text no person has accepted', async () => {
    const [held, unknown] = await Promise.all(
      ['held', 'unknown'].map((id) => site.fetch(`/campaign/${id}?cohort=abcdefgh`)),
    );
    expect([held?.status, unknown?.status]).toEqual([404, 404]);
    const gone = await held?.text();
    expect(gone).toContain('This campaign is not shown');
    expect(gone).toContain('href="/report"');
    expect(gone?.replaceAll('/held', '/unknown')).toBe(await unknown?.text());
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

const PRIZE = { field: 'prize', value: { prize: 'A sofa', condition: 'the first 500' } } as const;
const CONSENT = {
  field: 'consentText',
  value: {
    wording: 'I agree that partners call me.',
    seenOn: '2026-11-02' as never,
    seenWhere: 'the pop-up',
  },
} as const;
const SUSPENDED = {
  field: 'linkState',
  value: { state: 'suspended', seenOn: '2026-11-09' as never, notice: 'Closed: complaints' },
} as const;
const SOURCE = {
  field: 'source',
  value: { sourceTitle: 'The rules', link: 'https://example.com/rules', paper: null },
} as const;

describeEachEngine('campaign pages that people build', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const add = (...facts: readonly CampaignFact[]) =>
    fillRecord(database(), async (writers) => {
      for (const fact of facts) await acceptFact(writers, 'lottery', fact);
    });

  test('show what was accepted with who says so, and ask for the rest', async () => {
    await add(PRIZE, CONSENT, SUSPENDED, SOURCE);
    await add({ field: 'organiser', value: { organiserName: 'Another name' } });
    const html = await site.text('/campaign/lottery');
    expect(html).toContain('Condition: the first 500');
    expect(html).toContain('I agree that partners call me.</blockquote>');
    expect(html).toContain('Shown: the pop-up. Seen on 2 Nov 2026.');
    expect(html).toContain('On 9 Nov 2026: the page is suspended. The notice said:');
    expect(html).toContain('Closed: complaints</blockquote>');
    expect(html).toContain('rel="nofollow ugc noopener noreferrer"');
    expect(html).toContain('whether it is so was not verified');
    expect(html).toContain('added by people, 18 Nov 2026');
    expect(html).toContain('Before: Example Homes');
    expect(html).toContain('Now: Another name');
    const asked = html.slice(html.indexOf('Do you know more?'), html.indexOf('<details'));
    expect(asked).toContain('What was asked for, and at which step?');
    expect(asked).not.toContain('What could be won');
  });

  test('show nothing of what no person has accepted', async () => {
    await fillRecord(database(), async (writers) => {
      await submitFact(writers, 'lottery', PRIZE);
    });
    expect(await site.text('/campaign/lottery')).not.toContain('sofa');
  });

  test('take one fact, once, and say what happens next', async () => {
    const path = '/campaign/lottery/add/prize';
    const seed = /name="seed" value="([^"]+)"/.exec(await site.text(path))?.[1] ?? '';
    const fields = { seed, prize: ' A sofa ', condition: '' };
    const sent = await site.post(path, fields);
    expect(sent.headers.get('location')).toBe('/campaign/lottery/added');
    await site.post(path, fields);
    expect(gateway.contributions).toEqual([
      expect.objectContaining({ campaignId: 'lottery', prize: { prize: 'A sofa' } }),
    ]);
    expect(await site.text('/campaign/lottery/added')).toContain('A person reads it');
  });

  test('say what is wrong and keep what was written', async () => {
    const path = '/campaign/lottery/add/consentText';
    const written = { wording: 'We share your data.', seenWhere: 'the pop-up' };
    const tomorrow = await site.post(path, { ...written, seenOn: '2026-11-24' });
    expect(tomorrow.status).toBe(400);
    const html = await tomorrow.text();
    expect(html).toContain('href="#seenOn"');
    expect(html).toContain('We share your data.</textarea>');
    const source = { sourceTitle: 'News', link: 'http://example.com' };
    const refused = await site.post('/campaign/lottery/add/source', source);
    expect(await refused.text()).toContain('href="#link"');
    gateway.isDown = true;
    const lost = await site.post(path, { ...written, seenOn: '2026-11-20' });
    expect(lost.status).toBe(503);
    expect(await lost.text()).toContain('We share your data.</textarea>');
    expect(gateway.contributions).toEqual([]);
    expect((await site.fetch('/campaign/lottery/add/verdict')).status).toBe(404);
    expect((await site.fetch('/campaign/nothing/add/prize')).status).toBe(404);
  });

  test('warn before personal data is sent, in any of the texts', async () => {
    const path = '/campaign/lottery/add/prize';
    const fields = { prize: '找王小姐领奖：13812345678', condition: '电话13912345678' };
    const html = await (await site.post(path, fields)).text();
    expect(html).toContain('13812345678</strong>');
    expect(html).toContain('13912345678</strong>');
    expect(gateway.contributions).toEqual([]);
    await site.post(path, { ...fields, personalData: 'mask' });
    expect(JSON.stringify(gateway.contributions)).not.toContain('13812345678');
    expect(JSON.stringify(gateway.contributions)).not.toContain('13912345678');
  });

  test('give a link to share with a code of its own, which stays the same', async () => {
    const first = await site.fetch('/campaign/lottery/share');
    const address = first.headers.get('location') ?? '';
    expect(address).toMatch(/^\/campaign\/lottery\/share\?cohort=[0-9a-z]{10}$/);
    const cohort = address.slice(-10);
    const html = await site.text(address);
    expect(html).toContain(`http://site.test/campaign/lottery?cohort=${cohort}`);
    const landed = await site.fetch(`/campaign/lottery?cohort=${cohort}`);
    expect(landed.headers.get('x-robots-tag')).toBe('noindex');
    expect(await landed.text()).toContain(`/report?campaign=lottery&amp;cohort=${cohort}`);
    expect(await site.text('/campaign/lottery?cohort=%22onload')).toContain(
      'href="/report?campaign=lottery"',
    );
  });

  test('of a campaign that was merged lead to the one it became', async () => {
    await registerCampaign(database(), 'copy');
    await fillRecord(database(), (writers) =>
      writers.mergeCampaign({
        campaignId: 'copy',
        intoCampaignId: 'lottery',
        reason: 'the same',
        mergedAt: new Date('2026-11-20T00:00:00Z'),
      }),
    );
    for (const path of ['/campaign/copy', '/campaign/copy/add/prize', '/campaign/copy/share']) {
      expect((await site.fetch(path)).headers.get('location')).toBe('/campaign/lottery');
    }
  });
});

async function submitFact(writers: Writers, campaignId: string, fact: CampaignFact) {
  const contributionId = `a ${JSON.stringify(fact)}`;
  await writers.submitContribution({
    contributionId,
    campaignId,
    field: fact.field,
    sealedValue: bytesOf('sealed'),
    idempotencyHash: bytesOf(contributionId),
    contentHash: bytesOf(contributionId),
    receivedAt: new Date('2026-11-17T04:00:00Z'),
  });
  return contributionId;
}

async function acceptFact(writers: Writers, campaignId: string, fact: CampaignFact) {
  const contributionId = await submitFact(writers, campaignId, fact);
  const decidedAt = new Date('2026-11-18T04:00:00Z');
  await writers.decideContribution({ contributionId, fact, reason: 'fine', decidedAt });
}
