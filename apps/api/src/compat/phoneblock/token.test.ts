import { expect, it } from 'vitest';
import { describeApi, fromNetwork } from '../../test-api.ts';
import { clientOf, makeToken, revokeToken } from './test-phoneblock.ts';

const HASH = 'a'.repeat(40);
const ASKING = [
  ['GET', '/test'],
  ['GET', `/check?sha1=${HASH}`],
  ['GET', '/check-prefix?sha1=abcd'],
  ['GET', '/blocklist'],
  ['GET', '/account'],
  ['PUT', '/account'],
  ['GET', '/blacklist'],
  ['GET', '/whitelist'],
  ['DELETE', '/blacklist/+8617012345678'],
] as const;
const REPORTING = [
  ['POST', '/rate'],
  ['POST', '/report-call/+8617012345678'],
] as const;

describeApi('tokens of clients of PhoneBlock', (api) => {
  async function statusOf(token: string | null, method: string, path: string) {
    const response = await clientOf(api(), token).send(method, path);
    return [response.status, response.headers.get('www-authenticate')?.split(' ')[0] ?? null];
  }

  it.each([...ASKING, ...REPORTING])('%s %s needs one', async (method, path) => {
    expect(await statusOf(null, method, path)).toEqual([401, 'Bearer']);
    expect(await statusOf('pbt_nonsense', method, path)).toEqual([401, 'Bearer']);
    expect(await statusOf(`pbt_${'0'.repeat(72)}`, method, path)).toEqual([401, 'Bearer']);
  });

  it('lets a scope do what it names', async () => {
    const { token: reading } = await makeToken(api(), 'phoneblock:read');
    const { token: summaries } = await makeToken(api(), 'read:summary');
    expect((await clientOf(api(), reading).get('/test')).status).toBe(200);
    for (const [method, path] of REPORTING) {
      expect(await statusOf(reading, method, path)).toEqual([403, 'Bearer']);
    }
    expect(await statusOf(summaries, 'GET', '/test')).toEqual([403, 'Bearer']);
  });

  it('ends a token at once when it is revoked, and on its day', async () => {
    const { token, tokenId } = await makeToken(api());
    const client = clientOf(api(), token);
    expect(await client.text('/test')).toBe('ok');
    await revokeToken(api(), tokenId);
    expect((await client.get('/test')).status).toBe(401);
    const { token: short } = await makeToken(api(), 'phoneblock', new Date('2026-08-18T04:00:01Z'));
    expect((await clientOf(api(), short).get('/test')).status).toBe(200);
    api().clock.advanceMs(2000);
    expect((await clientOf(api(), short).get('/test')).status).toBe(401);
  });

  it('takes a token as the password of any user', async () => {
    const { token } = await makeToken(api());
    for (const user of ['', 'somebody', 'a@b.example']) {
      const authorization = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
      const response = await clientOf(api(), null).get('/test', { authorization });
      expect([user, response.status]).toEqual([user, 200]);
    }
    const wrong = `Basic ${Buffer.from(`${token}:wrong`).toString('base64')}`;
    expect((await clientOf(api(), null).get('/test', { authorization: wrong })).status).toBe(401);
  });

  it('says what is known of an account, and that nothing is kept of it', async () => {
    const { token, tokenId } = await makeToken(api());
    const client = clientOf(api(), token);
    const account = {
      lang: 'en',
      dialPrefix: '+86',
      displayName: 'SpamBlocker on a phone',
      email: null,
      login: tokenId,
    };
    expect(await client.json('/account')).toEqual(account);
    const changed = await client.send('PUT', '/account', '{"lang":"de","displayName":"Me"}');
    expect([changed.status, await changed.json()]).toEqual([200, account]);
  });

  it('keeps no personal lists', async () => {
    const client = clientOf(api(), (await makeToken(api())).token);
    for (const list of ['/blacklist', '/whitelist']) {
      expect(await client.json(list)).toEqual({ numbers: [] });
      for (const method of ['PUT', 'DELETE']) {
        const response = await client.send(method, `${list}/+8617012345678?wildcard=true`);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ code: 'phoneblock_no_personal_lists' });
      }
    }
  });

  it.each([
    ['GET', '/register', 410],
    ['POST', '/register', 410],
    ['POST', '/verify', 410],
    ['POST', '/commentVote', 410],
    ['GET', '/nothing', 404],
    ['POST', '/num/95588', 405],
    ['GET', '/rate', 405],
    ['GET', '/report-call/95588', 405],
    ['DELETE', '/account', 405],
  ])('answers %s %s with %i and a sentence', async (method, path, status) => {
    const response = await clientOf(api(), null).send(method, path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  });
});

describeApi(
  'clients of PhoneBlock that ask too much',
  (api) => {
    it('are told to wait', async () => {
      const client = clientOf(api(), null, 77);
      const statuses = [];
      for (let index = 0; index < 6; index += 1) {
        statuses.push((await client.get('/num/95588')).status);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      const other = await client.get('/num/95588', fromNetwork(78));
      expect(other.status).toBe(200);
    });
  },
  { limits: { lookUps: 5 } },
);
