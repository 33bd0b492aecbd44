import { createSecretKey } from 'node:crypto';
import type { Issuer } from '@rangewatch/service';
import { createTestIssuer, type IssuerChanges, type TestIssuer } from '@rangewatch/testkit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';
import { invitePerson } from './test-people.ts';

const HOUR_MS = 3_600_000;
const LABEL = { 'zh-Hans': '统一登录', 'zh-Hant': '單一登入', en: 'Office sign-on' };

let office: TestIssuer;
let other: TestIssuer;
beforeAll(async () => {
  [office, other] = await Promise.all([createTestIssuer(), createTestIssuer()]);
});
afterEach(() => {
  office.changes = {};
  other.changes = {};
});
afterAll(() => Promise.all([office.close(), other.close()]));

const issuers = (): readonly Issuer[] =>
  [office, other].map(({ url, clientId, clientSecret }, index) => ({
    issuerId: index === 0 ? 'office' : 'other',
    url: new URL(url),
    clientId,
    clientSecret: createSecretKey(Buffer.from(clientSecret)),
    // The first by its name, the second by its id.
    authority: index === 0 ? 'Office' : 'a2',
    label: LABEL,
  }));

let made = 0;

/** Everybody is somebody else at their issuer, and invited anew. */
async function invite(api: TestApi, authority = 'Office'): Promise<string> {
  made += 1;
  office.subject = `Wang Fang ${made}`;
  other.subject = `Li Na ${made}`;
  const createdAt = api.clock();
  const all = { provinces: null, categories: null };
  for (const [authorityId, name] of [
    ['a1', 'Office'],
    ['a2', 'Other'],
  ] as const)
    await api.writers.addAuthority({ authorityId, name, createdAt, ...all });
  return (await invitePerson(api, authority, `Desk ${made}`)).code;
}

type Json = Record<string, string>;

async function post(api: TestApi, path: string, body: object) {
  const answer = await fetch(`${api.url}/v1/authority/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromNetwork(made) },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as Json };
}

/** A browser that was sent to its sign-on, and what it kept. */
async function begin(api: TestApi, code: string | null = null, issuerId = 'office') {
  const { status, json } = await post(api, 'sign-on/begin', { issuerId, code });
  expect(status).toBe(200);
  const { location = '', attempt = '' } = json;
  return { location, kept: { issuerId, code, attempt } };
}

async function come(api: TestApi, code: string | null = null, issuerId = 'office') {
  const { location, kept } = await begin(api, code, issuerId);
  const answer = await (issuerId === 'office' ? office : other).signOn(location);
  return { ...kept, answer };
}

const end = (api: TestApi, came: object) => post(api, 'sign-on', came);

async function session(api: TestApi, { json }: { readonly json: Json }) {
  const headers = { authorization: `Bearer ${json['session']}` };
  const answer = await fetch(`${api.url}/v1/authority/session`, { headers });
  return { status: answer.status, json: (await answer.json()) as Json };
}

const offer = (issuerId: string) => ({ issuerId, label: LABEL });
const tokensAsked = () => other.asked.filter((path) => path === '/token').length;

const refused = { status: 403, json: { code: 'sign_on_refused' } };
const unknown = { status: 403, json: { code: 'identity_unknown' } };

/** Somebody who is in, and could come again. */
async function joined(api: TestApi) {
  const code = await invite(api);
  const came = await come(api, code);
  const joining = await end(api, came);
  expect(joining.status).toBe(201);
  return { code, came, joining };
}

describeApi(
  'people with a sign-on of their own',
  (api) => {
    test('join with an invitation and come again, as who they are said to be', async () => {
      const { joining } = await joined(api());
      expect(joining.json['session']).toMatch(/^rws_[0-9a-f]{72}$/);
      expect((await session(api(), joining)).json).toMatchObject({
        label: `Desk ${made}`,
        authorityName: 'Office',
        expiresAt: new Date(api().clock().getTime() + 12 * HOUR_MS).toISOString(),
      });
      const again = await end(api(), await come(api()));
      expect((await session(api(), again)).json).toMatchObject({ label: `Desk ${made}` });
    });

    test('are asked for nothing but who they are', async () => {
      const { location } = await begin(api());
      const { searchParams: asks, origin, pathname } = new URL(location);
      expect(origin + pathname).toBe(`${office.url}/authorize`);
      expect(Object.fromEntries(asks)).toEqual({
        client_id: 'rangewatch',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: 'http://localhost:3000/authority/sign-in/callback',
        code_challenge_method: 'S256',
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        state: expect.stringMatching(/^[\w-]{43}$/),
        nonce: expect.stringMatching(/^[\w-]{43}$/),
      });
      expect(new Set(['code_challenge', 'state', 'nonce'].map((name) => asks.get(name))).size).toBe(
        3,
      );
    });

    test('find the sign-on of their authority, and everybody finds each', async () => {
      const code = await invite(api(), 'Other');
      const join = await post(api(), 'join/options', { code });
      expect(join.json['signOns']).toEqual([offer('other')]);
      const signIn = await post(api(), 'sign-in/options', {});
      expect(signIn.json['signOns']).toEqual([offer('office'), offer('other')]);
    });

    test('are nobody without an invitation, with a used one, or with that of another authority', async () => {
      const { code } = await joined(api());
      const gone = { status: 404, json: { code: 'invitation_unknown' } };
      const again = { issuerId: 'office', code };
      expect(await post(api(), 'sign-on/begin', again)).toMatchObject(gone);
      office.subject = 'a stranger';
      expect(await end(api(), await come(api()))).toMatchObject(unknown);
      const foreign = { issuerId: 'office', code: await invite(api(), 'Other') };
      expect(await post(api(), 'sign-on/begin', foreign)).toMatchObject(gone);
      const none = { issuerId: 'nowhere', code: null };
      expect(await post(api(), 'sign-on/begin', none)).toMatchObject({ status: 404 });
    });

    test('use an invitation up once, even at the same moment', async () => {
      const code = await invite(api());
      const came = [];
      for (const name of ['x', 'y', 'z']) {
        office.subject = `${name} ${code}`;
        came.push(await come(api(), code));
      }
      const ends = await Promise.all(came.map((each) => end(api(), each)));
      expect(ends.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '404', '404']);
    });

    test('are one person: a second invitation stays open, until somebody else takes it', async () => {
      await joined(api());
      const { subject } = office;
      const code = await invite(api());
      office.subject = subject;
      const taken = await end(api(), await come(api(), code));
      expect(taken).toMatchObject({ status: 409, json: { code: 'identity_known' } });
      office.subject = `another ${subject}`;
      expect((await end(api(), await come(api(), code))).status).toBe(201);
    });

    test('end with their access, at once', async () => {
      const { joining } = await joined(api());
      const people = (await api().writers.listAuthorities(api().clock())).flatMap(
        (each) => each.people,
      );
      const { personId = '' } = people.find(({ label }) => label === `Desk ${made}`) ?? {};
      const came = await come(api());
      await api().writers.endAccess(personId, api().clock());
      expect((await session(api(), joining)).status).toBe(401);
      expect(await end(api(), came)).toMatchObject(unknown);
    });

    test('come back once: the same answer opens nothing again, even where the issuer does not mind', async () => {
      await joined(api());
      const came = await come(api());
      expect((await end(api(), came)).status).toBe(201);
      expect(await end(api(), came)).toMatchObject(refused);
      office.changes = { isCareless: true };
      const careless = await come(api());
      const both = await Promise.all([end(api(), careless), end(api(), careless)]);
      expect(both.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '403']);
    });

    test('come back to the browser that asked, with what it asked', async () => {
      const { code } = await joined(api());
      const [mine, theirs] = [await come(api()), await come(api())];
      const stateOf = ({ answer }: typeof mine) => new URLSearchParams(answer).get('state') ?? '';
      const wrong = [
        { ...mine, attempt: theirs.attempt },
        { ...mine, attempt: '' },
        { ...mine, attempt: `${mine.attempt.slice(0, -2)}AA` },
        { ...mine, answer: mine.answer.replace(stateOf(mine), stateOf(theirs)) },
        { ...mine, answer: mine.answer.replace('state=', 'stat=') },
        { ...mine, answer: `${mine.answer}&state=${stateOf(mine)}` },
        { ...mine, answer: '' },
        { ...mine, issuerId: 'other' },
      ];
      for (const each of wrong) expect(await end(api(), each)).toMatchObject(refused);
      // What was begun to sign in joins nobody.
      expect((await end(api(), { ...mine, code })).status).toBe(404);
      const invited = await invite(api());
      expect(await end(api(), { ...mine, code: invited })).toMatchObject(refused);
      const late = await come(api());
      api().clock.advanceMs(10 * 60_000);
      expect(await end(api(), late)).toMatchObject(refused);
    });

    test('are not taken for people of another issuer', async () => {
      await joined(api());
      other.subject = office.subject;
      expect(await end(api(), await come(api(), null, 'other'))).toMatchObject(unknown);
      // A code of one issuer, brought back as if the other had given it.
      const mine = await come(api());
      const askedBefore = tokensAsked();
      const begun = await begin(api(), null, 'other');
      const answer = new URLSearchParams(mine.answer);
      answer.set('state', new URL(begun.location).searchParams.get('state') ?? '');
      expect(await end(api(), { ...begun.kept, answer: `${answer}` })).toMatchObject(refused);
      answer.delete('iss');
      expect(await end(api(), { ...begun.kept, answer: `${answer}` })).toMatchObject(refused);
      expect(tokensAsked()).toBe(askedBefore);
    });

    test.each<[string, IssuerChanges]>([
      ['another nonce', { claims: { nonce: 'other' } }],
      ['no nonce', { claims: { nonce: undefined } }],
      ['another audience', { claims: { aud: 'elsewhere' } }],
      ['a second audience', { claims: { aud: ['rangewatch', 'elsewhere'] } }],
      ['another issuer', { claims: { iss: 'https://issuer.test' } }],
      ['no subject', { claims: { sub: undefined } }],
      ['time that is over', { claims: { exp: 1_700_000_000 } }],
      ['no signature', { signature: 'none' }],
      ['a signature of somebody else', { signature: 'foreign' }],
      ['a redirect of another issuer', { responseIss: 'https://issuer.test' }],
      ['a redirect of nobody', { responseIss: null }],
    ])('are not let in by a token with %s', async (_with, changes) => {
      await joined(api());
      office.changes = changes;
      expect(await end(api(), await come(api()))).toMatchObject(refused);
      office.changes = {};
      expect((await end(api(), await come(api()))).status).toBe(201);
    });

    test('are let in after the issuer changed its keys, at the second try at the latest', async () => {
      await joined(api());
      office.rotateKey();
      await end(api(), await come(api()));
      expect((await end(api(), await come(api()))).status).toBe(201);
    });

    test('are told when their sign-on is away, and it is asked for again', async () => {
      await joined(api());
      const away = { status: 503, json: { code: 'issuer_unavailable' } };
      for (const fault of ['hangs', 'long', 'html', 'error'] as const) {
        const came = await come(api());
        office.changes = { fault };
        const outcome = await end(api(), came);
        expect({ fault, ...outcome }).toMatchObject({ fault, ...away });
        office.changes = {};
      }
      // What it said of itself an hour ago still holds while it does not answer.
      api().clock.advanceMs(2 * HOUR_MS);
      office.changes = { fault: 'html' };
      const { kept, location } = await begin(api());
      office.changes = {};
      const answer = await office.signOn(location);
      expect((await end(api(), { ...kept, answer })).status).toBe(201);
    });

    test('who do not go through with it are not asked for reasons', async () => {
      const { location, kept } = await begin(api());
      const state = new URL(location).searchParams.get('state') ?? '';
      const answer = new URLSearchParams({ error: 'access_denied', state, iss: office.url });
      answer.set('error_description', 'Wang Fang said no');
      expect(await end(api(), { ...kept, answer: `${answer}` })).toMatchObject(refused);
      expect(api().log()).toContain('access_denied');
    });

    test('find where to sign out there too', async () => {
      const { json } = await post(api(), 'sign-on/leave', { issuerId: 'office' });
      expect(json['location']).toBe(`${office.url}/end?client_id=rangewatch`);
    });

    test('send what can be read', async () => {
      for (const [path, body] of [
        ['sign-on/begin', {}],
        ['sign-on/begin', { issuerId: 'office', code: 7 }],
        ['sign-on', { issuerId: 'office', code: null, attempt: 'x' }],
        ['sign-on', { issuerId: 'office', code: null, attempt: 'x', answer: 'a'.repeat(12_001) }],
        ['sign-on/leave', { issuerId: 'x'.repeat(33) }],
      ] as const)
        expect([path, (await post(api(), path, body)).status]).toEqual([path, 400]);
      expect((await fetch(`${api().url}/v1/authority/sign-on`)).status).toBe(405);
    });

    test('leave nothing of themselves in the log', () => {
      const log = api().log();
      expect(log).toContain('sign-on refused');
      expect(log).toContain('issuer unavailable');
      for (const own of ['Wang Fang', 'Li Na', 'stranger', 'eyJ', 'rws_', 'code=', 'state='])
        expect(log).not.toContain(own);
    });
  },
  { issuers, limits: { issuerMs: 300, signIns: 10_000 } },
);

describeApi('people of a deployment without issuers', (api) => {
  test('find no sign-on', async () => {
    expect((await post(api(), 'sign-in/options', {})).json['signOns']).toEqual([]);
    for (const path of ['sign-on/begin', 'sign-on/leave']) {
      const body = path.endsWith('begin') ? { issuerId: 'office', code: null } : { issuerId: 'x' };
      expect(await post(api(), path, body)).toMatchObject({
        status: 404,
        json: { code: 'sign_on_unknown' },
      });
    }
  });
});
