import { ensureNumberRange } from '@rangewatch/numbering';
import { beforeAll, expect, it } from 'vitest';
import { describeApi } from '../../test-api.ts';
import {
  BLOCKS,
  clientOf,
  makeToken,
  queryPreset,
  report,
  type TestClient,
} from './test-phoneblock.ts';

describeApi('reporting as a client of PhoneBlock', (api) => {
  let clients: readonly TestClient[] = [];
  beforeAll(async () => {
    const made: TestClient[] = [];
    for (let index = 0; index < 8; index += 1) {
      made.push(clientOf(api(), (await makeToken(api())).token, 20 + index));
    }
    clients = made;
  });

  async function countsOf(number: string) {
    const range = ensureNumberRange(number);
    const own = (await api().readers.rangeFacts(range)).sources[0];
    return [own?.reportCount ?? 0, own?.reporterCount ?? 0, own?.turnedAwayCount ?? 0];
  }

  async function wantedBy(number: string): Promise<number> {
    const [good] = await api().readers.goodNumbersIn(ensureNumberRange(number), 1);
    return good?.reporterCount ?? 0;
  }

  it.each([
    ['E_ADVERTISING', '17012345678'],
    ['D_POLL', '17098760001'],
    ['G_FRAUD', '17098760102'],
    ['F_GAMBLE', '17098760203'],
    ['C_PING', '17098760304'],
    ['B_MISSED', '17098760405'],
  ])('reads back what enough people rated: %s', async (rating, domestic) => {
    for (const client of clients.slice(0, 6)) {
      const response = await client.rate(`0086${domestic}`, rating);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await response.text()).toBe('Rating recorded.');
    }
    const verdict = await clients[0]?.text(queryPreset('86', domestic));
    expect(verdict).toContain(`"rating":"${rating}"`);
    // SpamBlocker's own preset does not turn away calls that ring once.
    expect(BLOCKS.test(verdict ?? '')).toBe(rating !== 'C_PING');
  });

  it.each([
    ['SpamBlocker’s preset', '{"phone":"008617055550001","rating":"G_FRAUD","comment":""}', {}],
    [
      'an unescaped quote',
      '{"phone":"008617055550002","rating":"D_POLL","comment":"said "hello" twice"}',
      {},
    ],
    [
      'a line break',
      '{"phone":"+8617055550003","rating":"D_POLL","comment":"one\ntwo"}',
      { 'content-type': 'application/json' },
    ],
    [
      'a comment before, and cut off',
      '{"comment":"a \\" b","phone":"+8617055550004","rating":"D_POLL","x":"',
      { 'content-type': 'text/plain' },
    ],
    [
      'a form',
      'phone=%2B8617055550005&rating=E_ADVERTISING&comment=a%26b',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a form whose + was not encoded', 'phone=+8617055550006&rating=E_ADVERTISING', {}],
    [
      'JSON sent as a form',
      '{"phone":"+8617055550007","rating":"B_MISSED"}',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
  ])('takes %s', async (_what, body, headers) => {
    const number = /(86\d{11})/.exec(body)?.[1] ?? '';
    const response = await clients[0]?.send('POST', '/rate', body, headers);
    expect(response?.status).toBe(200);
    expect(await countsOf(number)).toEqual([1, 1, 0]);
  });

  it.each([
    ['', 'phoneblock_rate_incomplete'],
    ['{}', 'phoneblock_rate_incomplete'],
    ['null', 'phoneblock_rate_incomplete'],
    ['{"phone":"+8617012345678"}', 'phoneblock_rate_incomplete'],
    ['{"phone":"+8617012345678","rating":"C_POLL"}', 'phoneblock_rating_unknown'],
    ['{"phone":"nobody","rating":"D_POLL"}', 'number_without_digits'],
    ['{"phone":"0043","rating":"D_POLL"}', 'number_too_short'],
    ['{"phone":"+86170123*","rating":"D_POLL"}', 'range_not_a_number'],
  ])('refuses %s with one sentence', async (body, code) => {
    const response = await clients[0]?.send('POST', '/rate', body);
    expect(response?.status).toBe(400);
    expect(await response?.json()).toMatchObject({ code, detail: expect.stringMatching(/\.$/) });
  });

  it('counts one unit a person and number, and takes it back exactly', async () => {
    const number = '8617044440001';
    const [me, other] = clients;
    await other?.rate(`+${number}`, 'D_POLL');
    for (const rating of ['D_POLL', 'D_POLL', 'G_FRAUD', 'E_ADVERTISING']) {
      expect((await me?.rate(`+${number}`, rating))?.status).toBe(200);
    }
    expect(await countsOf(number)).toEqual([2, 2, 0]);
    await me?.rate(`+${number}`, 'A_LEGITIMATE');
    await me?.rate(`+${number}`, 'A_LEGITIMATE');
    expect(await countsOf(number)).toEqual([1, 1, 0]);
    await other?.rate(`+${number}`, 'A_LEGITIMATE');
    expect(await countsOf(number)).toEqual([0, 0, 0]);
    expect(await wantedBy(number)).toBe(2);
    // Today their network has used its places of this number.
    api().clock.advanceMs(86_400_000);
    await me?.rate(`+${number}`, 'D_POLL');
    expect(await wantedBy(number)).toBe(0);
    expect(await countsOf(number)).toEqual([1, 1, 0]);
  });

  it('answers 204 and nothing to every call that is reported', async () => {
    const [me] = clients;
    for (const phone of [
      '+8617033330001',
      '008617033330002',
      '0043',
      'nonsense',
      '%2A',
      '17033*?wildcard=true',
      '+8617033330003?wildcard=true',
      'a/b',
      '',
    ]) {
      const response = await me?.send('POST', `/report-call/${phone}`);
      expect([phone, response?.status, await response?.text()]).toEqual([phone, 204, '']);
    }
    expect(await countsOf('8617033330001')).toEqual([1, 1, 0]);
    expect(await countsOf('8617033330002')).toEqual([1, 1, 0]);
    expect(await countsOf('8617033330003')).toEqual([0, 0, 0]);
  });

  it('lets a call that a list turned away count for nothing, 20 a day of a number', async () => {
    const number = '8617022220001';
    await report(api(), number, 7, 'survey');
    const before = await countsOf(number);
    for (let index = 0; index < 22; index += 1) {
      await clients[1]?.send('POST', `/report-call/+${number}`);
    }
    expect(await countsOf(number)).toEqual([before[0], before[1], 20]);
  });

  it('takes a call from a listed range for one that a list turned away', async () => {
    for (const last of [0, 1, 2, 3]) await report(api(), `861702222111${last}`, 8);
    await clients[1]?.send('POST', '/report-call/+8617022221119');
    expect(await countsOf('8617022221119')).toEqual([0, 0, 0]);
    expect((await countsOf('861702222111*'))[2]).toBe(1);
  });

  it('keeps no comment, and logs none', async () => {
    const body = '{"phone":"+8617012345678","rating":"D_POLL","comment":"canary-in-a-comment"}';
    await clients[7]?.send('POST', '/rate', body);
    expect(api().log()).not.toContain('canary');
    expect(api().log()).toContain('"route":"/rate"');
    // A time or a request's own id may hold any digits by chance.
    const log = api()
      .log()
      .replaceAll(/"(?:time|pid|requestId)":(?:\d+|"[^"]*"),/g, '');
    expect(log).not.toMatch(/1701234|170[2-9]\d{4}/);
  });
});
