import { buildNewCampaign, createPasskeyDevice, type PasskeyDevice } from '@rangewatch/testkit';
import { expect, test } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';
import { addAuthority, invitePerson } from './test-people.ts';

const SITE = 'http://localhost:3000';
const SIGNALS = '/v1/authority/campaigns/lottery/signals';
const LABEL = 'Desk 3, Wang Fang';

let made = 0;

async function invite(api: TestApi) {
  made += 1;
  const name = `Office ${made}`;
  await addAuthority(api, name);
  return await invitePerson(api, name, LABEL, 'approver');
}

type Json = Record<string, never>;

async function post(api: TestApi, path: string, body: object, headers: object = {}) {
  const answer = await fetch(`${api.url}/v1/authority/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromNetwork(made), ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, json: (await answer.json()) as Json };
}

const ask = (api: TestApi, session: string, path: string, method = 'GET') =>
  fetch(api.url + path, { method, headers: { authorization: `Bearer ${session}` } });

async function join(api: TestApi) {
  const { code, personId } = await invite(api);
  const device = createPasskeyDevice(SITE);
  const offer = await post(api, 'join/options', { code });
  const credential = device.register(offer.json['options'] ?? { challenge: '' });
  const joined = await post(api, 'join', { code, credential });
  const session: string = joined.json['session'] ?? '';
  return { code, personId, device, offer, credential, joined, session };
}

async function signIn(api: TestApi, device: PasskeyDevice, changes: object = {}) {
  const offer = await post(api, 'sign-in/options', {});
  const credential = device.answer(offer.json['options'] ?? { challenge: '' }, changes);
  return { credential, answer: await post(api, 'sign-in', { credential }) };
}

async function recordCampaign({ writers, clock }: TestApi): Promise<void> {
  await writers.registerCampaign(
    buildNewCampaign({ id: 'spring', organiserName: 'Firm', registeredAt: clock() }),
  );
  await writers.screenCampaign('spring', 'accepted', 'as advertised', clock());
}

describeApi('people of authorities', (api) => {
  test('join with an invitation, once, and are who they are said to be', async () => {
    const { code, offer, credential, joined, session } = await join(api());
    expect(offer.json).toMatchObject({ label: LABEL, options: { rp: { id: 'localhost' } } });
    expect(offer.headers.get('cache-control')).toBe('no-store');
    expect(joined.status).toBe(201);
    const who = await ask(api(), session, '/v1/authority/session');
    expect(await who.json()).toEqual({
      label: LABEL,
      role: 'approver',
      authorityName: `Office ${made}`,
      provinces: null,
      categories: null,
      expiresAt: new Date(api().clock().getTime() + 12 * 3_600_000).toISOString(),
    });
    for (const again of [
      await post(api(), 'join/options', { code }),
      await post(api(), 'join', { code, credential }),
    ])
      expect(again).toMatchObject({ status: 404, json: { code: 'invitation_unknown' } });
  });

  test('sign in, look, and are out once they sign out', async () => {
    const { device } = await join(api());
    const { answer } = await signIn(api(), device);
    const session: string = answer.json['session'] ?? '';
    // No such campaign is on record: whoever is not let in does not learn that.
    expect((await ask(api(), session, SIGNALS)).status).toBe(404);
    expect((await ask(api(), session, '/v1/authority/session', 'DELETE')).status).toBe(204);
    expect((await ask(api(), session, SIGNALS)).status).toBe(401);
    expect((await ask(api(), session, '/v1/authority/session')).status).toBe(401);
  });

  test('have each look entered in the ledger', async () => {
    const { session } = await join(api());
    await recordCampaign(api());
    const before = await api().readers.ledgerSize();
    const answer = await ask(api(), session, '/v1/authority/campaigns/spring/signals');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ campaignTitle: 'Spring lottery', run: null });
    expect(await api().readers.ledgerSize()).toBe(before + 1);
  });

  test('are let in by no answer given before, elsewhere, or by somebody else', async () => {
    const { device } = await join(api());
    const { credential, answer } = await signIn(api(), device);
    expect(answer.status).toBe(201);
    const refused = { status: 403, json: { code: 'passkey_refused' } };
    expect(await post(api(), 'sign-in', { credential })).toMatchObject(refused);
    const elsewhere = await signIn(api(), device, { origin: 'http://localhost:3001' });
    expect(elsewhere.answer).toMatchObject(refused);
    const unknown = await signIn(api(), createPasskeyDevice(SITE));
    expect(unknown.answer).toMatchObject(refused);
  });

  test('lose access at once when it ends, with every session', async () => {
    const { device, session, personId } = await join(api());
    const { answer } = await signIn(api(), device);
    const other: string = answer.json['session'] ?? '';
    await api().writers.endAccess(personId, api().clock());
    for (const ended of [session, other]) {
      expect((await ask(api(), ended, SIGNALS)).status).toBe(401);
      expect((await ask(api(), ended, '/v1/authority/session')).status).toBe(401);
    }
    expect((await signIn(api(), device)).answer.status).toBe(403);
  });

  test('may not what only machines do', async () => {
    const { session } = await join(api());
    const asked = await ask(api(), session, '/compat/phoneblock/api/test');
    expect(asked.status).toBe(403);
  });

  test('are answered in JSON only, and only for what can be an answer', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(api(), 'sign-in/options', {}, form)).status).toBe(415);
    for (const [path, body] of [
      ['join/options', {}],
      ['join/options', { code: ['x'] }],
      ['join', { code: 'x', credential: { id: '../..' } }],
      ['sign-in', { credential: null }],
      ['sign-in', { credential: { id: 'A', rawId: 'A', type: 'public-key', response: {} } }],
      ['sign-in', []],
    ] as const)
      expect([path, (await post(api(), path, body)).status]).toEqual([path, 400]);
    const large = { credential: { id: 'A'.repeat(40_000) } };
    expect((await post(api(), 'sign-in', large)).status).toBe(413);
    expect((await fetch(`${api().url}/v1/authority/sign-in`)).status).toBe(405);
    const junk = { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' };
    const { device } = await join(api());
    const id = device.credentialId;
    const credential = { id, rawId: id, type: 'public-key', response: junk };
    expect((await post(api(), 'sign-in', { credential })).status).toBe(403);
  });

  test('leave nothing of themselves in the log', async () => {
    const { code, device, session } = await join(api());
    await signIn(api(), device, { origin: 'http://evil.test' });
    for (const own of [LABEL, 'Wang Fang', code, session, device.credentialId, 'evil.test'])
      expect(api().log()).not.toContain(own);
    expect(api().log()).toContain('passkey refused');
  });
});

describeApi(
  'whoever tries many passkeys',
  (api) => {
    test('has to wait', async () => {
      const statuses: number[] = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push((await post(api(), 'sign-in/options', {}, fromNetwork(200))).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      expect((await post(api(), 'sign-in/options', {}, fromNetwork(201))).status).toBe(200);
    });
  },
  { limits: { signIns: 3 } },
);
