import { beforeAll, expect, it } from 'vitest';
import { describeApi } from '../../test-api.ts';
import {
  ANY_NEGATIVE,
  BLOCKS,
  CATEGORY,
  clientOf,
  makeToken,
  queryPreset,
  refresh,
  report,
  sha1,
  type TestClient,
} from './test-phoneblock.ts';

const LISTED = '8617012345678';
const BELOW = '8617012345001';
/** Four numbers of one ten, and of no other. */
const TEN = ['8617099990010', '8617099990011', '8617099990012', '8617099990013'];
const PHONE_INFO_KEYS = [
  'phone',
  'votes',
  'votesWildcard',
  'rating',
  'whiteListed',
  'blackListed',
  'archived',
  'dateAdded',
  'lastUpdate',
  'label',
  'location',
  'userComment',
  'heat',
  'spamConfidence',
  'calls',
];
/** Monday of 2026-W34 in Shanghai. */
const MONDAY = Date.parse('2026-08-17T00:00:00+08:00');

describeApi('asking as a client of PhoneBlock', (api) => {
  let client: TestClient;
  let stranger: TestClient;
  beforeAll(async () => {
    await report(api(), LISTED, 7, 'survey', '2026-08-10');
    await report(api(), LISTED, 7, 'survey');
    await report(api(), BELOW, 2, 'gambling');
    for (const number of TEN) await report(api(), number, 8, 'loan_credit');
    await report(api(), 'CN:95199', 7, 'impersonation');
    await report(api(), 'CN:1065551234', 7, 'loan_credit');
    await refresh(api());
    client = clientOf(api(), (await makeToken(api())).token);
    stranger = clientOf(api(), null);
  });

  it('answers /num in any spelling, with and without a token', async () => {
    const spellings = ['+8617012345678', '008617012345678', '170 1234 5678', '86-170-1234-5678'];
    const answers = await Promise.all(
      spellings.flatMap((text) =>
        [client, stranger].map((one) => one.text(`/num/${encodeURIComponent(text)}`)),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    const info = JSON.parse(answers[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(info)).toEqual(PHONE_INFO_KEYS);
    expect(info).toEqual({
      phone: '+8617012345678',
      votes: 5,
      votesWildcard: 0,
      rating: 'D_POLL',
      whiteListed: false,
      blackListed: false,
      archived: false,
      dateAdded: MONDAY - 7 * 86_400_000,
      lastUpdate: MONDAY,
      label: '(CN) 170 1234 5678',
      location: null,
      userComment: null,
      heat: expect.closeTo((5 + 5 / Math.SQRT2) / 7, 2),
      spamConfidence: 72,
      calls: 0,
    });
    expect(answers[0]).toContain('"rating":"D_POLL"');
  });

  it.each(['*', '17012345*', '%2A', 'hello', '1701234'])('refuses /num/%s', async (text) => {
    const response = await client.get(`/num/${text}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, detail: expect.any(String) });
  });

  it('answers a number nobody reported and one reported too little alike, in body and headers', async () => {
    const answers = [];
    for (const number of ['8617012345001', '8617012345002']) {
      const response = await stranger.get(`/num/+${number}`);
      const headers = [...response.headers].filter(
        ([name]) => !['x-request-id', 'date', 'etag'].includes(name),
      );
      answers.push([headers, (await response.text()).replaceAll(/500[12]/g, '####')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(JSON.stringify(answers)).toContain('A_LEGITIMATE');
    expect(JSON.stringify(answers)).not.toMatch(ANY_NEGATIVE);
  });

  it('answers SpamBlocker’s query preset with a verdict its regexes read', async () => {
    const listed = await client.text(queryPreset('86', '17012345678'));
    expect(listed).toMatch(BLOCKS);
    expect(CATEGORY.exec(listed)?.[1]).toBe('D_POLL');
    expect(JSON.parse(listed)).toMatchObject({ phone: '+8617012345678', votes: 5 });
  });

  it('answers a clean number with exactly this, whether unknown or below the threshold', async () => {
    const answers = [
      await client.text(queryPreset('86', '17012345001')),
      await client.text(queryPreset('86', '17012345002')),
      await client.text(queryPreset('49', '17650642602')),
      await client.text(`/check?sha1=${sha1('+8617012345001')}`),
    ];
    expect(new Set(answers)).toEqual(
      new Set(['{"phone":"unknown","rating":"A_LEGITIMATE","votes":0}']),
    );
  });

  it('answers a number of a listed ten that nobody reported by its range, unnamed', async () => {
    const text = await client.text(queryPreset('86', '17099990019'));
    expect(JSON.parse(text)).toEqual({
      phone: 'unknown',
      rating: 'B_MISSED',
      votes: 0,
      votesWildcard: expect.any(Number),
      spamConfidence: expect.any(Number),
      heat: expect.any(Number),
    });
    expect(JSON.parse(text)).not.toMatchObject({ votesWildcard: 0 });
    const byNumber = await client.json('/num/+8617099990019');
    expect(byNumber).toMatchObject({ votes: 0, votesWildcard: 5, rating: 'B_MISSED' });
    const withoutRanges = await client.text(`/check?sha1=${sha1('+8617099990019')}`);
    expect(withoutRanges).toContain('A_LEGITIMATE');
  });

  it('reads hashes of either case, and of the example in PhoneBlock’s documents', async () => {
    const hash = '3D1D76F0C3664E1E818C6ECCFD8843AD1F4091CC';
    expect(await client.text('/hash?phone=%2B4917650642602')).toBe(hash);
    expect(await client.text('/hash?phone=+4917650642602')).toBe(hash);
    const listed = sha1('+8617012345678');
    for (const sha of [listed, listed.toLowerCase()]) {
      expect(await client.json(`/check?sha1=${sha}`)).toMatchObject({ votes: 5 });
    }
  });

  it.each([
    '/check',
    '/check?sha1=',
    '/check?sha1=12',
    `/check?sha1=${'g'.repeat(40)}`,
    `/check?sha1=${'a'.repeat(41)}`,
    `/check?sha1=${'a'.repeat(40)}&prefix10=ab`,
    `/check?sha1=${'a'.repeat(40)}&prefix100=${'a'.repeat(39)}`,
    `/check?sha1=${'a'.repeat(40)}&sha1=${'a'.repeat(40)}`,
    '/check-prefix',
    '/check-prefix?sha1=ab',
    '/check-prefix?sha1=abcde',
    `/check-prefix?sha1=${'a'.repeat(42)}`,
    '/check-prefix?sha1=abcd&prefix10=abc',
    '/check-prefix?sha1=abcd&prefix100=zzzz',
    '/num/95199?format=csv',
    '/hash',
    '/hash?phone=nobody',
  ])('refuses %s with 400', async (path) => {
    const response = await client.get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(ANY_NEGATIVE);
  });

  it('answers /check-prefix with everything listed whose hashes begin so', async () => {
    const [number = ''] = TEN;
    const parts = [number, number.slice(0, -1), number.slice(0, -2)].map((one) => sha1(`+${one}`));
    const query = (digits: number) => {
      const [sha, ten, hundred] = parts.map((part) => part.slice(0, digits));
      return `/check-prefix?sha1=${sha}&prefix10=${ten}&prefix100=${hundred}`;
    };
    for (const digits of [4, 6, 40]) {
      const result = (await client.json(query(digits))) as { numbers: object[] };
      expect(result).toEqual({
        numbers: [expect.objectContaining({ phone: `+${number}`, rating: 'E_ADVERTISING' })],
        range10: [{ prefix: '+861709999001', votes: 5, cnt: 4 }],
        range100: [],
      });
      expect(Object.keys(result.numbers[0] ?? {})).toEqual(PHONE_INFO_KEYS);
    }
    const empty = await client.text(`/check-prefix?sha1=${sha1(`+${BELOW}`).slice(0, 8)}`);
    expect(empty).toBe('{"numbers":[],"range10":[],"range100":[]}');
  });

  it('knows service numbers by their own text, never a line by a message channel’s', async () => {
    expect(await client.json('/num/95199')).toMatchObject({
      phone: '+8695199',
      rating: 'G_FRAUD',
      votes: expect.any(Number),
    });
    expect(await client.text(queryPreset('86', '95199'))).toContain('G_FRAUD');
    expect(await client.text(queryPreset('86', '1065551234'))).not.toMatch(ANY_NEGATIVE);
    expect(await client.json('/num/1065551234')).toMatchObject({ phone: '1065551234' });
    expect(await client.text('/num/+861065551234')).not.toMatch(ANY_NEGATIVE);
  });

  it('answers as XML when asked to, by parameter or header', async () => {
    const path = '/num/+8617012345678';
    const asked = await client.get(`${path}?format=xml`);
    expect(asked.headers.get('content-type')).toMatch(/^application\/xml/);
    const text = await asked.text();
    const names = [...text.matchAll(/ ([a-z-]+)="/g)].map((match) => match[1]);
    expect(names.filter((name) => name !== 'version' && name !== 'encoding')).toEqual([
      'phone',
      'votes',
      'votes-wildcard',
      'rating',
      'white-listed',
      'black-listed',
      'archived',
      'date-added',
      'last-update',
      'label',
      'heat',
      'spam-confidence',
      'calls',
    ]);
    expect(text).toContain('<phone-info phone="+8617012345678" votes="5" ');
    for (const accept of [
      'application/xml',
      'text/xml',
      'text/html, application/xml;q=0.9, */*;q=0.1',
    ]) {
      expect(await client.text(path, { accept })).toBe(text);
    }
    const accept = 'application/xml';
    expect(await client.text(`${path}?format=json`, { accept })).toMatch(/^\{"phone":/);
    expect(await client.text(path, { accept: '*/*' })).toMatch(/^\{"phone":/);
    expect(await client.text(`${queryPreset('86', '17012345001')}&format=xml`)).toContain(
      '<phone-info phone="unknown" rating="A_LEGITIMATE" votes="0"/>',
    );
    const prefix = `/check-prefix?sha1=${sha1(`+${LISTED}`).slice(0, 6)}&format=xml`;
    expect(await client.text(prefix)).toMatch(/<numbers><phone-info phone="\+8617012345678" /);
  });

  it('answers /search with what is public, and nothing of a clean number', async () => {
    const found = await stranger.json(`/search/${TEN[0]}`);
    expect(found).toMatchObject({
      info: { phone: `+${TEN[0]}`, rating: 'E_ADVERTISING' },
      topRating: 'E_ADVERTISING',
      ratings: { E_ADVERTISING: expect.any(Number) },
      comments: [],
      searches: Array(12).fill(0),
      aiSummary: null,
      relatedNumbers: TEN.slice(1).map((number) => `+${number}`),
      prev: null,
      next: null,
    });
    const clean = await stranger.text(`/search/${BELOW}`);
    expect(JSON.parse(clean)).toMatchObject({ ratings: {}, topRating: null });
    expect(clean).not.toMatch(ANY_NEGATIVE);
    expect(await stranger.text(`/search/${TEN[0]}?format=xml`)).toMatch(/<search-result /);
  });

  it('lists its ratings in PhoneBlock’s order', async () => {
    expect(await stranger.text('/ratings')).toBe(
      '{"values":["A_LEGITIMATE","B_MISSED","C_PING","D_POLL","E_ADVERTISING","F_GAMBLE","G_FRAUD"]}',
    );
  });

  it('answers what has not changed with 304, and lets pages of any origin ask', async () => {
    const first = await stranger.get('/num/+8617012345678');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    const again = await stranger.get('/num/+8617012345678', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    const preflight = await stranger.send('OPTIONS', '/rate');
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
  });

  it('logs route patterns, no number, no hash and no token', () => {
    // A time or a request's own id may hold any digits by chance.
    const log = api()
      .log()
      .replaceAll(/"(?:time|pid|requestId)":(?:\d+|"[^"]*"),/g, '');
    expect(log).toContain('"route":"/num/:num"');
    expect(log).not.toMatch(/1701234|95199|pbt_|[0-9a-f]{40}/i);
  });
});
