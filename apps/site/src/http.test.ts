import { brotliDecompressSync } from 'node:zlib';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ASSETS } from './assets/static-assets.ts';
import { ROUTES } from './routes.ts';
import { reportNumbers } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const PAGES = [
  '/',
  '/number/8617012345678',
  '/range/861701234****',
  '/campaigns',
  '/weeks',
  '/weeks/recipes',
  '/status',
  '/places',
  '/carriers',
  '/report',
  '/receipt',
];

const POLICY =
  "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

describeEachEngine('every page', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    await reportNumbers(database(), ['8617012345678', '8617012345699', '8617012340001'], 12);
    site = await openSite(database());
  });
  afterEach(() => site.close());

  describe('language', () => {
    test('is the one the address names', async () => {
      for (const [locale, home] of [
        ['zh-Hans', '这是谁打来的电话？'],
        ['zh-Hant', '這通電話是誰打來的？'],
        ['en', 'Who is calling?'],
      ]) {
        const html = await site.text(`/${locale}/`);
        expect(html).toContain(`<html lang="${locale}"`);
        expect(html).toContain(home);
        expect(html).toContain(`href="/${locale}/campaigns"`);
      }
    });

    test('is else the one the browser prefers', async () => {
      const wanted = {
        'zh-TW,zh;q=0.9': 'zh-Hant',
        'zh-HK': 'zh-Hant',
        'zh-CN': 'zh-Hans',
        'en-GB': 'en',
        'fr, en;q=0.4': 'en',
        fr: 'zh-Hans',
      };
      for (const [header, locale] of Object.entries(wanted)) {
        const answer = await site.fetch('/weeks', { headers: { 'accept-language': header } });
        expect([header, answer.headers.get('content-language')]).toEqual([header, locale]);
        expect(answer.headers.get('vary')).toContain('Accept-Language');
      }
    });

    test('can be changed on every page, to the same page', async () => {
      for (const path of PAGES) {
        const html = await site.text(path);
        expect(html).toContain(`href="/zh-Hant${path}"`);
        expect(html).toContain('hreflang="zh-Hant"');
      }
    });
  });

  test('works in each language under its prefix', async () => {
    for (const path of PAGES) {
      for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
        expect([path, (await site.fetch(`/${locale}${path}`)).status]).toEqual([path, 200]);
      }
    }
  });

  test('but those of the call log and of a passkey hold no script and allow none', async () => {
    const others = Object.values(ROUTES).filter((path) => !path.includes(':'));
    for (const path of new Set([...PAGES, ...others])) {
      if (path === ROUTES.callLog || path === ROUTES.authoritySignIn) continue;
      const answer = await site.fetch(path);
      expect(answer.headers.get('content-security-policy')).toBe(POLICY);
      expect(await answer.text()).not.toMatch(/<script| style="| on\w+="/);
    }
  });

  test('of the call log may run the one script it holds, which may be kept for ever', async () => {
    const answer = await site.fetch(ROUTES.callLog);
    expect(answer.headers.get('content-security-policy')).toBe(`${POLICY};script-src 'self'`);
    const html = await answer.text();
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
      `<script type="module" src="${ASSETS.callLogScript.href}">`,
    ]);
    const script = await site.fetch(ASSETS.callLogScript.href);
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test('weighs less than 20 kB with its stylesheet', async () => {
    const css = await compressedBytes(ASSETS.stylesheet.href);
    for (const path of PAGES) expect(css + (await compressedBytes(path))).toBeLessThan(20_000);
  });

  async function compressedBytes(path: string): Promise<number> {
    const answer = await site.raw(path, { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.body).length).toBeGreaterThan(answer.body.length);
    return answer.body.length;
  }

  test('answers 404 in the language of the reader', async () => {
    const answer = await site.fetch('/zh-Hant/nothing-here');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('找不到這一頁');
    expect((await site.fetch('/number/%E0%A4%A')).status).toBe(400);
  });

  test('is not a government site and says so', async () => {
    for (const path of PAGES) expect(await site.text(path)).toContain('Not a government site');
  });

  test('says that there is sample data only while there is', async () => {
    expect(await site.text('/')).not.toContain('Sample data.');
  });

  test('remembers care mode and goes back to where it was asked for', async () => {
    const referer = site.addressOf('/weeks');
    const answer = await site.fetch('/care?on=1', { headers: { referer } });
    expect(answer.headers.get('location')).toBe('/weeks');
    expect(await site.text('/weeks')).toContain('class="govuk-template care"');
    const home = await site.text('/');
    expect(home.match(/rw-sections__link/g)).toHaveLength(3);
    expect(home).toContain('<summary class="govuk-details__summary">');
    expect(home.indexOf('hreflang="zh-Hans" rel')).toBeGreaterThan(home.indexOf('</main>'));
    const away = await site.fetch('/care?on=0', {
      headers: { referer: 'https://elsewhere.example//evil' },
    });
    expect(away.headers.get('location')).toBe('/');
    expect(await site.text('/weeks')).not.toContain('care"');
  });

  test('refuses forms that another site made the browser send', async () => {
    const body = new URLSearchParams({ number: '95588' });
    const sources = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ];
    for (const headers of sources) {
      const answer = await site.fetch('/report', { method: 'POST', headers, body });
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    expect(
      (
        await site.fetch('/report', {
          method: 'POST',
          headers: { origin: 'http://site.test' },
          body,
        })
      ).status,
    ).toBe(303);
  });

  test('refuses a form that is too large, in words', async () => {
    const answer = await site.post('/report', { number: '1'.repeat(70_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('too much at once');
  });

  test('logs the pattern of an address, never the number or who asked', async () => {
    await site.text('/number/8617012345678?q=8617012345678');
    await site.post('/report', { number: '17012345678' });
    const log = site.logged.join('');
    expect(log).toContain('/number/:number');
    expect(log).not.toMatch(/7012345678|127\.0\.0\.1/);
  });

  test('serves its assets under names that change with them', async () => {
    const answer = await site.fetch(ASSETS.stylesheet.href);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await site.fetch('/assets/site.000000000000.css')).status).toBe(404);
    expect((await site.fetch(ASSETS.favicon.href)).headers.get('content-type')).toContain(
      'image/svg+xml',
    );
  });

  test('says that it is alive, and shows a page when the record cannot be read', async () => {
    expect(await site.text('/healthz')).toBe('ok\n');
    await site.loseDatabase();
    const answer = await site.fetch('/en/number/8617012345678');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('Something went wrong on our side');
    expect(html).toContain(answer.headers.get('x-request-id'));
    expect(html).not.toContain('node_modules');
    expect(site.logged.join('')).not.toContain('7012345678');
  });
});
