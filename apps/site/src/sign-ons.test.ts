import { LOCALES } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { INVITATION } from './testing/fake-authorities.ts';
import { SESSION } from './testing/fake-session.ts';
import { SIGN_ON, SIGN_ON_PLACE } from './testing/fake-sign-ons.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const JOIN = `/authority/join?code=${INVITATION}`;
const SIGN_IN = '/authority/sign-in';
const BEGIN = '/authority/sign-on/office';
const CALLBACK =
  '/authority/sign-in/callback?code=c0de&state=s&iss=https%3A%2F%2Flogin.example.org';
const REFUSED = '/authority/sign-in/refused?because=';

const from = (site: string) => ({ headers: { 'sec-fetch-site': site } });

describeEachEngine('sign-ons of authorities', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.signOns = [SIGN_ON];
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const whereTo = async (path: string, init = {}) => {
    const answer = await site.fetch(path, init);
    return [answer.status, answer.headers.get('location')];
  };

  test('are links beside the passkey, in every language, and nowhere when there are none', async () => {
    for (const locale of LOCALES)
      for (const [path, query] of [
        [JOIN, `?code=${INVITATION}`],
        [SIGN_IN, ''],
      ]) {
        const html = await site.text(`/${locale}${path}`);
        expect(html).toContain(`href="/${locale}${BEGIN}${query}"`);
        expect(html).toContain(SIGN_ON.label[locale].replace('<', '&lt;'));
        expect(html).toContain('data-passkey');
      }
    expect(await site.text(`${SIGN_IN}?campaign=lottery`)).toContain(`${BEGIN}?campaign=lottery`);
    gateway.signOns = [];
    for (const path of [JOIN, SIGN_IN])
      expect(await site.text(path)).not.toMatch(/sign-on|Accept the invitation/);
    expect((await site.fetch(BEGIN)).status).toBe(404);
  });

  test('let people in, in the language they set out with, and on to where they wanted to go', async () => {
    const begun = await site.fetch(`/zh-Hant${BEGIN}?campaign=lottery`);
    expect([begun.status, begun.headers.get('location')]).toEqual([302, SIGN_ON_PLACE]);
    const [cookie = ''] = begun.headers.getSetCookie();
    expect(cookie).toMatch(/^sign-on=[^;]+; Max-Age=600; .*HttpOnly; SameSite=Lax/);
    const ended = await site.fetch(CALLBACK);
    const campaign = '/zh-Hant/authority/campaigns/lottery';
    expect([ended.status, ended.headers.get('location')]).toEqual([302, campaign]);
    expect(gateway.signOnsCompleted).toEqual([
      expect.objectContaining({ issuerId: 'office', code: null, answer: CALLBACK.split('?')[1] }),
    ]);
    const [forgotten, kept = ''] = ended.headers.getSetCookie();
    expect(forgotten).toMatch(/^sign-on=;/);
    expect(kept).toMatch(/^authority=[^;]+; Max-Age=43200; .*HttpOnly; SameSite=Lax/);
    expect(await site.text('/authority')).toContain('Desk 3');
    // The address they came back to is of no more use.
    expect(await whereTo(CALLBACK)).toEqual([302, `${REFUSED}sign_on_refused`]);
    expect(site.logged.join('')).not.toMatch(new RegExp(`c0de|${SESSION}|Desk 3|lottery`));
  });

  test('join with the invitation they set out with', async () => {
    await site.fetch(`${BEGIN}?code=${INVITATION}`);
    expect(await whereTo(CALLBACK)).toEqual([302, '/authority']);
    expect(gateway.signOnsCompleted).toMatchObject([{ code: INVITATION }]);
  });

  test('begin on the page of the invitation, and by no link elsewhere', async () => {
    const joining = `${BEGIN}?code=${INVITATION}`;
    for (const elsewhere of ['cross-site', 'same-site', 'none']) {
      expect(await whereTo(joining, from(elsewhere))).toEqual([302, JOIN]);
      expect(await whereTo(BEGIN, from(elsewhere))).toEqual([302, SIGN_ON_PLACE]);
    }
    expect(await whereTo(joining, from('same-origin'))).toEqual([302, SIGN_ON_PLACE]);
  });

  test('lead nowhere else', async () => {
    for (const campaign of ['//evil.test', 'https://evil.test', '../../x', 'x'.repeat(5000)]) {
      expect((await site.fetch(`${BEGIN}?campaign=${encodeURIComponent(campaign)}`)).status).toBe(
        302,
      );
      expect(await whereTo(`${CALLBACK}&next=//evil.test`)).toEqual([302, '/authority']);
    }
    const html = await site.text(`${REFUSED}sign_on_refused&campaign=//evil.test&code=%22//x`);
    expect(
      html.match(/href="[^"]*evil[^"]*"/g)?.every((href) => href.startsWith('href="/')),
    ).not.toBe(false);
  });

  test('let nobody in without the cookie of this browser, or with one of another deployment', async () => {
    expect(await whereTo(CALLBACK)).toEqual([302, `${REFUSED}sign_on_refused`]);
    const other = await openSite(database(), { gateway });
    const begun = await other.fetch(BEGIN);
    const [cookie = ''] = begun.headers.getSetCookie();
    await other.close();
    for (const forged of [cookie.replace(/=.{9}/, '=AAAAAAAAA'), 'sign-on=x'])
      expect(await whereTo(CALLBACK, { headers: { cookie: forged.split(';')[0] } })).toEqual([
        302,
        `${REFUSED}sign_on_refused`,
      ]);
    expect(gateway.signOnsCompleted).toEqual([]);
  });

  test('say in words what to do when nobody comes in, at an address that holds nothing', async () => {
    for (const [because, status, words] of [
      ['identity_unknown', 403, 'ask whoever runs this service for an invitation'],
      ['identity_known', 409, 'The invitation was not used up'],
      ['sign_on_refused', 403, 'Please begin again'],
      ['invitation_unknown', 404, 'This invitation is not valid'],
      ['issuer_unavailable', 503, 'cannot be reached just now'],
    ] as const) {
      gateway.signOnRefusal = null;
      await site.fetch(`/en${BEGIN}`);
      gateway.signOnRefusal = because;
      const [, to] = await whereTo(CALLBACK);
      expect(to).toBe(`/en${REFUSED}${because}`);
      const answer = await site.fetch(String(to));
      expect([because, answer.status]).toEqual([because, status]);
      expect(await answer.text()).toContain(words);
    }
    expect(await whereTo(`${BEGIN}?code=${INVITATION}`)).toEqual([
      302,
      `${REFUSED}issuer_unavailable&code=${INVITATION}`,
    ]);
    const again = await site.text(`${REFUSED}issuer_unavailable&code=${INVITATION}`);
    expect(again).toContain(`href="${JOIN}"`);
    expect((await site.fetch(`${REFUSED}x`)).status).toBe(404);
  });

  test('are kept while the API is away, so that coming back can be tried again', async () => {
    await site.fetch(BEGIN);
    gateway.isDown = true;
    const away = await site.fetch(CALLBACK);
    expect([away.status, away.headers.getSetCookie()]).toEqual([503, []]);
    gateway.isDown = false;
    expect(await whereTo(CALLBACK)).toEqual([302, '/authority']);
  });

  test('can be signed out of too, after signing out here', async () => {
    await site.fetch(BEGIN);
    await site.fetch(CALLBACK);
    const out = await site.post('/authority/sign-out', {});
    expect(out.headers.get('location')).toBe('/authority/sign-out?via=office');
    expect(gateway.person).toBeNull();
    expect(await site.text('/authority/sign-out?via=office')).toContain(
      `href="${SIGN_ON_PLACE}/end"`,
    );
    gateway.isDown = true;
    const html = await site.text('/authority/sign-out?via=office');
    expect(html).toContain('You are signed out here');
    expect(html).not.toContain('/end"');
  });
});
