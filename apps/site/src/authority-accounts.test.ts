import { LOCALES } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ASSETS } from './assets/static-assets.ts';
import { CREDENTIAL, INVITATION } from './testing/fake-authorities.ts';
import { SESSION } from './testing/fake-session.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { AUTHORITY_SIGNALS } from './testing/made-up-authority.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const JOIN = `/authority/join?code=${INVITATION}`;
const SIGN_IN = '/authority/sign-in';
const CAMPAIGN = '/authority/campaigns/lottery';
const credential = JSON.stringify(CREDENTIAL);

describeEachEngine('accounts of authorities', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.authoritySignals = { kind: 'found', signals: AUTHORITY_SIGNALS };
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  test('have pages that say what to do without a script, in every language', async () => {
    const tokens = {
      en: 'use a token',
      'zh-Hans': '改用贵机构的令牌',
      'zh-Hant': '改用貴機構的權杖',
    };
    for (const locale of LOCALES)
      for (const path of [JOIN, SIGN_IN]) {
        const html = await site.text(`/${locale}${path}`);
        expect(html).toContain(tokens[locale]);
        expect(html).toContain(`href="/${locale}/authority"`);
        expect(html).toMatch(/<div data-part="ready" hidden(?:="")?>/);
      }
  });

  test('run the one script of the site, which connects nowhere, and are kept by nobody', async () => {
    for (const path of [JOIN, SIGN_IN]) {
      const answer = await site.fetch(path);
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none';.*frame-ancestors 'none';script-src 'self'$/,
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const html = await answer.text();
      expect(html.match(/<script[^>]*>/g)).toEqual([
        `<script type="module" src="${ASSETS.passkeyScript.href}">`,
      ]);
    }
    const script = await site.text(ASSETS.passkeyScript.href);
    expect(script).not.toMatch(/\bfetch\(|sendBeacon|\beval\(|\bimport\(|localStorage|innerHTML/);
  });

  test('begin with an invitation that says whom it is for', async () => {
    const html = await site.text(JOIN);
    expect(html).toContain('Office &lt;b');
    expect(html).toContain('Desk 3');
    expect(html).toContain('data-passkey="create"');
    expect(html).toContain('&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;');
    const joined = await site.post('/authority/join', { code: INVITATION, credential });
    expect(joined.status).toBe(303);
    expect(joined.headers.get('location')).toBe('/authority');
    const [cookie = ''] = joined.headers.getSetCookie();
    expect(cookie).toMatch(/^authority=[^;]+; Max-Age=43200; .*HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(SESSION);
    const place = await site.text('/authority');
    expect(place).toContain('May read, and agree');
    expect(place).toContain('Fujian, Zhejiang');
    expect(place).not.toContain('name="token"');
    expect(site.logged.join('')).not.toMatch(new RegExp(`${INVITATION}|${SESSION}|Desk 3|known`));
  });

  test('do not begin with another code', async () => {
    for (const path of ['/authority/join', '/authority/join?code=other']) {
      const answer = await site.fetch(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('This invitation is not valid');
    }
    const refused = await site.post('/authority/join', { code: 'other', credential });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([404, []]);
  });

  test('reach what a token reaches, and where they wanted to go', async () => {
    expect(await site.text('/authority?campaign=lottery')).toContain(
      'href="/authority/sign-in?campaign=lottery"',
    );
    expect(await site.text(`${SIGN_IN}?campaign=lottery`)).toContain('value="lottery"');
    const signedIn = await site.post(SIGN_IN, { campaign: 'lottery', credential });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, CAMPAIGN]);
    expect(await site.text(CAMPAIGN)).toContain('Of 6,000 people who told us');
    const typed = await site.post('/authority', { campaign: ' lottery ' });
    expect(typed.headers.get('location')).toBe(CAMPAIGN);
    expect((await site.post('/authority', { campaign: '../x' })).status).toBe(400);
    gateway.authoritySignals = { kind: 'campaignUnknown' };
    const unknown = await site.fetch(CAMPAIGN);
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('There is no campaign of this name');
  });

  test('lead nowhere else after signing in', async () => {
    for (const campaign of ['//evil.test', 'https://evil.test', '../../x', '']) {
      const signedIn = await site.post(SIGN_IN, { campaign, credential });
      expect(signedIn.headers.get('location')).toBe('/authority');
    }
  });

  test('are refused in words when the answer is not taken', async () => {
    for (const wrong of ['', 'null', '{', '"x"', '{"id":"other"}']) {
      for (const path of [SIGN_IN, '/authority/join']) {
        const answer = await site.post(path, { code: INVITATION, credential: wrong });
        expect([path, wrong, answer.status]).toEqual([path, wrong, 400]);
        expect(answer.headers.getSetCookie()).toEqual([]);
        expect(await answer.text()).toContain('This was not accepted');
      }
    }
  });

  test('end when they sign out, and when access ends', async () => {
    await site.post(SIGN_IN, { credential });
    expect(await site.text('/authority/sign-out')).toContain('action="/authority/sign-out"');
    expect((await site.fetch(CAMPAIGN)).status).toBe(200);
    await site.post('/authority/sign-out', {});
    expect(gateway.person).toBeNull();
    expect((await site.fetch(CAMPAIGN)).status).toBe(302);
    expect((await site.fetch('/authority/sign-out')).headers.get('location')).toBe(SIGN_IN);
    await site.post(SIGN_IN, { credential });
    gateway.person = null;
    const answer = await site.fetch('/authority');
    expect(await answer.text()).toContain('name="token"');
    expect((await site.fetch(CAMPAIGN)).headers.get('location')).toBe(
      '/authority?campaign=lottery',
    );
  });

  test('are not signed in by a form of another site', async () => {
    const init = {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ credential }),
    };
    for (const path of [SIGN_IN, '/authority/join', '/authority/sign-out'])
      expect((await site.fetch(path, init)).status).toBe(403);
    expect(gateway.person).toBeNull();
  });

  test('wait while the API is away', async () => {
    gateway.isDown = true;
    for (const path of [JOIN, SIGN_IN]) expect((await site.fetch(path)).status).toBe(503);
    expect((await site.post(SIGN_IN, { credential })).status).toBe(503);
  });
});
