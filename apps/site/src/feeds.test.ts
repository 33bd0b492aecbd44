import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureWeek } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord, registerCampaign, reportNumbers } from './testing/fill-record.ts';
import { listRanges } from './testing/list-ranges.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { publishWeek } from './testing/publish-week.ts';

const RANGE_FEED = '/en/feed/range/861701234****.atom';
const numbers = ['8617012345678', '8617012345699', '8617012340001'];

describeEachEngine('feeds', (database) => {
  let releasesDir: string;
  let site: OpenSite;
  beforeEach(async () => {
    releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-releases-'));
    await publishWeek(database(), releasesDir);
    site = await openSite(database(), { releasesDir });
  });
  afterEach(async () => {
    await site.close();
    await rm(releasesDir, { recursive: true, force: true });
  });

  test('have an entry for each published week with figures, and none for others', async () => {
    await reportNumbers(database(), numbers, 12, { day: '2026-11-10' });
    await reportNumbers(database(), numbers, 12, { day: '2026-11-17' });
    await reportNumbers(database(), numbers, 2, { day: '2026-11-03' });
    const answer = await site.fetch(RANGE_FEED);
    const xml = await answer.text();
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(xml.match(/<entry>/g)).toHaveLength(1);
    expect(xml).toContain(`<id>http://site.test${RANGE_FEED}#2026-W46</id>`);
    expect(xml).toContain('9–15 Nov 2026 (2026-W46)');
    expect(xml).toContain('Reported: at least 10 people.');
    expect(xml).toContain(
      '<link rel="alternate" type="text/html" href="http://site.test/en/range/861701234****"/>',
    );
  });

  test('name what RFC 4287 asks of a feed and of its entries', async () => {
    await reportNumbers(database(), numbers, 12, { day: '2026-11-10' });
    const xml = await site.text(RANGE_FEED);
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="en">/,
    );
    const [head = '', entry = ''] = xml.split('<entry>');
    for (const part of [head, entry]) {
      expect(part.match(/<(id|title|updated)>[^<]+<\/\1>/g)).toHaveLength(3);
      expect(part).toMatch(/<updated>2026-11-16T02:00:00.000Z<\/updated>/);
    }
    expect(head).toContain('<author>\n<name>Rangewatch</name>');
    expect(head).toContain(
      `<link rel="self" type="application/atom+xml" href="http://site.test${RANGE_FEED}"/>`,
    );
  });

  test('can be asked again without being sent twice', async () => {
    const first = await site.fetch(RANGE_FEED);
    expect(first.headers.get('cache-control')).toBe('public, max-age=900');
    const again = await site.fetch(RANGE_FEED, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('speak the language of their address', async () => {
    const xml = await site.text('/zh-Hant/feed/range/861701234****.atom');
    expect(xml).toContain('xml:lang="zh-Hant"');
    expect(xml).toContain('號段 +86 170 1234 ****');
  });

  test('are empty, valid and the same below the threshold and for what nobody reported', async () => {
    const paths = [RANGE_FEED, '/en/feed/range/8617012345678.atom'];
    const read = () =>
      Promise.all(
        paths.map(async (path) => {
          const answer = await site.fetch(path);
          const ignored = new Set(['x-request-id', 'date']);
          return [[...answer.headers].filter(([name]) => !ignored.has(name)), await answer.text()];
        }),
      );
    const unknown = await read();
    await reportNumbers(database(), numbers, 2, { day: '2026-11-10' });
    expect(await read()).toEqual(unknown);
    expect(String(unknown[0])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  test('follow a campaign by its weekly counts', async () => {
    const title = 'Lottery <script> & "prizes"';
    await registerCampaign(database(), 'lottery', { title });
    await registerCampaign(database(), 'held', {}, true);
    const week = ensureWeek('2026-W46');
    const counted = { campaignId: 'lottery', week, reportCount: 12, reporterCount: 8 };
    await fillRecord(database(), (writers) =>
      writers.recordWeekLook({
        week,
        revision: 1,
        method: 'test',
        ledgerSize: 0,
        readAt: new Date(0),
        campaignCounts: [{ ...counted, reporterCountToDate: 8, exposureCount: 20 }],
      }),
    );
    const xml = await site.text('/en/feed/campaign/lottery.atom');
    expect(xml).toContain('<title>Lottery &lt;script&gt; &amp; &quot;prizes&quot;</title>');
    expect(xml).toContain('At least 5 people said');
    expect(await site.text('/campaign/lottery')).toContain('href="/en/feed/campaign/lottery.atom"');
    for (const unknown of ['held', 'nothing', '%00']) {
      expect((await site.fetch(`/en/feed/campaign/${unknown}.atom`)).status).toBe(404);
    }
  });

  test('follow a place by its most reported ranges, and say nothing twice', async () => {
    const inXiamen = ['8659201640001', '8659201640011', '8659201640555'];
    await reportNumbers(database(), inXiamen, 12, { day: '2026-11-10' });
    await listRanges(database(), ['865920164****', '8659201640***'], { placeId: 'xiamen-fujian' });
    const xml = await site.text('/en/feed/place/xiamen-fujian.atom');
    expect(xml).toContain('+86 592 0164 ****: at least 10 people');
    expect(xml).not.toContain('+86 592 0164 0***');
    expect(xml).toContain('href="http://site.test/en/place/xiamen-fujian"');
  });

  test('know no range that is written otherwise', async () => {
    for (const text of ['170-1234', 'x', '86170******************', '%00']) {
      expect([text, (await site.fetch(`/en/feed/range/${text}.atom`)).status]).toEqual([text, 404]);
    }
  });
});
