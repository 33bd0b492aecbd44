import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepToken, readToken } from './pages/authority/authority-token.ts';
import { AUTHORITY_TOKEN } from './testing/fake-authorities.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { AUTHORITY_SIGNALS } from './testing/made-up-authority.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const PAGE = '/authority/campaigns/lottery';
const at = (iso: string) => ({
  sealKey: new Uint8Array(32).fill(7),
  clock: () => new Date(iso),
});
const SENT = { token: AUTHORITY_TOKEN, campaign: 'lottery' };

describeEachEngine('the exact figures for an authority', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.authoritySignals = { kind: 'found', signals: AUTHORITY_SIGNALS };
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test('are shown to nobody without a token', async () => {
    const answer = await site.fetch(PAGE);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/authority?campaign=lottery');
    expect(await answer.text()).not.toContain('412');
    expect(await site.text('/authority?campaign=lottery')).toContain('value="lottery"');
    expect(await site.text('/weeks')).toContain('href="/authority"');
  });

  test('are shown with one, kept by nobody and listed nowhere', async () => {
    const sent = await site.post('/authority', SENT);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(PAGE);
    const [cookie = ''] = sent.headers.getSetCookie();
    expect(cookie).toMatch(/^authority=[^;]+; Max-Age=3600; .*HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(AUTHORITY_TOKEN);
    const page = await site.fetch(PAGE);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    const html = await page.text();
    expect(html).toContain('Of 6,000 people who told us');
    expect(html).not.toContain(AUTHORITY_TOKEN);
    expect(site.logged.join('')).not.toContain(AUTHORITY_TOKEN);
  });

  test('are not shown with a wrong token, which is not given back', async () => {
    for (const token of ['rwa_another-token-0000', '', 'with\r\nheader: x']) {
      const answer = await site.post('/authority', { ...SENT, token });
      expect(answer.status).toBe(400);
      expect(answer.headers.getSetCookie()).toEqual([]);
      const html = await answer.text();
      expect(html).toContain('The token is not right');
      expect(html).not.toContain('another-token');
    }
    expect((await site.fetch(PAGE)).status).toBe(302);
  });

  test('end when the token ends, and when its holder leaves', async () => {
    await site.post('/authority', SENT);
    gateway.authoritySignals = { kind: 'tokenRefused' };
    expect((await site.fetch(PAGE)).headers.get('location')).toBe('/authority?campaign=lottery');
    gateway.authoritySignals = { kind: 'found', signals: AUTHORITY_SIGNALS };
    expect((await site.fetch(PAGE)).status).toBe(302);
    await site.post('/authority', SENT);
    expect((await site.fetch(PAGE)).status).toBe(200);
    await site.post('/authority/leave', {});
    expect((await site.fetch(PAGE)).status).toBe(302);
  });

  test('are of a campaign there is, and wait while the API is away', async () => {
    gateway.authoritySignals = { kind: 'campaignUnknown' };
    const unknown = await site.post('/authority', SENT);
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('There is no campaign of this name');
    gateway.isDown = true;
    expect((await site.post('/authority', SENT)).status).toBe(503);
  });

  test('cannot be asked for by a form of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const body = new URLSearchParams(SENT);
    expect((await site.fetch('/authority', { method: 'POST', headers, body })).status).toBe(403);
  });
});

test('a kept token holds for an hour, whatever the browser does', () => {
  const { value } = keepToken(AUTHORITY_TOKEN, at('2026-11-23T06:00:00Z'));
  const kept = { cookies: new Map([['authority', value ?? '']]) };
  expect(readToken(kept, at('2026-11-23T06:59:59Z'))).toBe(AUTHORITY_TOKEN);
  expect(readToken(kept, at('2026-11-23T07:00:00Z'))).toBeNull();
});
