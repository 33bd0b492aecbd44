import { expect, it } from 'vitest';
import { describeApi, fromNetwork } from '../test-api.ts';

type Get = (path: string, headers?: Record<string, string>) => Promise<Response>;

async function detailIn(get: Get, language: string): Promise<string> {
  const response = await get('/v1/numbers/hello', { 'accept-language': language });
  return ((await response.json()) as { detail: string }).detail;
}

async function etagAndBody(get: Get): Promise<string> {
  const response = await get('/v1/numbers/17012345678');
  return `${response.headers.get('etag')} ${await response.text()}`;
}

describeApi('JSON look-ups', (api) => {
  const get: Get = (path, headers = {}) =>
    fetch(api().url + path, {
      headers: { 'accept-language': 'en', ...fromNetwork(3), ...headers },
    });

  it('describes a number in every field', async () => {
    const response = await get('/v1/numbers/170%201234%205678');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const json = (await response.json()) as { ranges: { range: string }[] };
    expect(json).toMatchObject({
      number: {
        input: '170 1234 5678',
        e164: '+8617012345678',
        nationalNumber: '17012345678',
        kind: 'mobile',
        country: 'CN',
        display: '170 1234 5678',
        masked: '170****5678',
        assigned: true,
        problem: null,
        otherReadings: expect.any(Array),
      },
      assessment: null,
    });
    expect(json.ranges[1]?.range).toBe('86170123456**');
  });

  it('knows service numbers by their country', async () => {
    expect(await (await get('/v1/numbers/95588')).json()).toMatchObject({
      number: {
        e164: null,
        nationalNumber: '95588',
        kind: 'service',
        country: 'CN',
        knownAs: { 'zh-Hans': '中国工商银行' },
      },
    });
  });

  it('leads the beginning of a number to its ranges', async () => {
    const response = await get('/v1/numbers/1701234');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      number: { kind: 'malformed', problem: { code: 'number_too_short' } },
      ranges: [
        { range: '861701234****', openDigits: 4, size: 10_000, assessment: null },
        { range: '1701234****' },
      ],
    });
  });

  it('says that an area code is missing, and what the digits are elsewhere', async () => {
    const response = await get('/v1/numbers/62770334');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      number: { kind: 'malformed', problem: { code: 'number_area_code_missing' } },
      ranges: [{ range: '62770334**' }],
    });
    expect((await get('/v1/numbers/22212345')).status).toBe(400);
  });

  it('takes an area code for the range of its area', async () => {
    expect(await (await get('/v1/ranges/021')).json()).toMatchObject({
      range: { range: '8621********', unit: 'areaCode' },
    });
  });

  it('says that a text means a withheld number', async () => {
    expect(await (await get('/v1/numbers/Restricted')).json()).toMatchObject({
      number: { kind: 'withheld', e164: null, problem: { code: 'number_withheld' } },
    });
  });

  it.each([
    ['/v1/numbers/hello', 'number_without_digits'],
    ['/v1/numbers/%F0%9F%93%9E12345678', 'input_unreadable'],
    [`/v1/numbers/${'1'.repeat(500)}`, 'input_too_long'],
    ['/v1/numbers/%2B999123456789', 'number_country_unassigned'],
    ['/v1/ranges/86170*2345678', 'range_wildcard_in_middle'],
    ['/v1/ranges/861701234***', 'range_wrong_length'],
    ['/v1/ranges/8*************', 'range_too_wide'],
  ])('refuses %s as %s, in the same shape and as a problem', async (path, code) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const json = (await response.json()) as { detail: string };
    const subject = path.startsWith('/v1/numbers') ? 'number' : 'range';
    expect(json).toMatchObject({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      code,
      [subject]: { problem: { code, message: json.detail } },
    });
  });

  it('says what is wrong in the reader’s language', async () => {
    const details = await Promise.all(['zh-CN', 'zh-HK', 'en'].map((tag) => detailIn(get, tag)));
    expect(new Set(details).size).toBe(3);
  });

  it('reads ranges of both forms, and of service numbers', async () => {
    for (const [text, range] of [
      ['8617012******', '8617012******'],
      ['1703*******', '1703*******'],
      ['CN:955**', 'CN:955**'],
      ['+86 170 1234 ****', '861701234****'],
    ]) {
      const json = (await (await get(`/v1/ranges/${text}`)).json()) as { children: unknown[] };
      expect(json).toMatchObject({ range: { range, problem: null }, assessment: null });
      expect(json.children).toHaveLength(10);
    }
  });

  it('answers a number nobody reported and one reported too little with the same bytes', async () => {
    const unknown = await etagAndBody(get);
    const calls = '[{callerNumber:"17012345678",day:"2026-08-17"}]';
    const input = `{idempotencyKey:"0123456789abcdef",calls:${calls}}`;
    const submit = `mutation{submitReport(input:${input}){__typename}}`;
    expect((await api().graphql(submit)).root).toEqual({ __typename: 'ReportAccepted' });
    expect(await etagAndBody(get)).toBe(unknown);
  });

  it('answers an unchanged look-up with 304', async () => {
    const first = await get('/v1/ranges/861701234****');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    expect((await get('/v1/ranges/861701234****', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['GET', '/v1/nothing', 404, 'path_unknown'],
    ['GET', '/v1/numbers/%E0%A4%A', 400, 'malformed_request'],
    ['POST', '/v1/numbers/95588', 405, 'method_not_allowed'],
    ['DELETE', '/healthz', 405, 'method_not_allowed'],
  ])('answers %s %s with %i', async (method, path, status, code) => {
    const response = await fetch(api().url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('lists what there is, reports health, and lets no answer be a page', async () => {
    for (const path of ['/', '/healthz', '/readyz']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('logs route patterns, no number and no address', () => {
    expect(api().log()).toContain('"route":"/v1/numbers/:number"');
    // A time or a request's own id may hold any digits by chance.
    const log = api()
      .log()
      .replaceAll(/"(?:time|pid|requestId)":(?:\d+|"[^"]*"),/g, '');
    expect(log).not.toMatch(/1701234|95588|198\.51/);
  });
});
