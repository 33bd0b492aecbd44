import { expect, it } from 'vitest';
import { describeApi, fromNetwork } from './test-api.ts';

/** A few hundred bytes of this end a server without limits. */
const nested = (levels: number): string =>
  '{otherReadings'.repeat(levels) + '{id' + '}'.repeat(levels + 1);
const DEEP = `{number(number:"95588"){...on CallerNumber${nested(28)}}}`;
const aliases = (count: number, field: string, prefix = 'a'): string =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}:${field}`).join(' ');
const LIST = 'query($n:Int!){campaigns(first:$n){nodes{id assessment{weeks{week}}}}}';

const DOCUMENTS: readonly (readonly [name: string, body: object])[] = [
  ['29 levels', { query: DEEP }],
  ['first: 100 as a literal', { query: '{campaigns(first:100){nodes{id}}}' }],
  ['first: 100 as a variable', { query: LIST, variables: { n: 100 } }],
  ['first: a million', { query: '{weeks(first:1000000){nodes{id}}}' }],
  ['first: negative', { query: '{weeks(first:-1){nodes{id}}}' }],
  ['16 aliases', { query: `{${aliases(16, '__typename n:number(number:"1"){__typename}')}}` }],
  [
    '16 aliased fields',
    { query: `{range(range:"861701234****"){...on NumberRange{${aliases(16, 'id')}}}}` },
  ],
  ['6 look-ups', { query: `{${aliases(6, 'number(number:"95588"){__typename}')}}` }],
  [
    '6 look-ups in fragments',
    {
      query: `{...a ...b}
        fragment a on Query{${aliases(3, 'number(number:"1"){__typename}')}}
        fragment b on Query{${aliases(3, 'range(range:"1"){__typename}', 'b')}}`,
    },
  ],
  [
    'two mutations',
    { query: `mutation{${aliases(2, 'withdrawReport(receiptCode:"1"){__typename}')}}` },
  ],
  ['51 directives', { query: `{__typename ${'@include(if:true) '.repeat(51)}}` }],
  ['1,100 tokens', { query: `{${'__typename '.repeat(1100)}}` }],
  ['fragment cycle', { query: '{...a} fragment a on Query{...b} fragment b on Query{...a}' }],
  ['fragment of itself', { query: '{...a} fragment a on Query{...a ...a}' }],
  ['unknown field', { query: '{users{password}}' }],
  ['unknown argument', { query: '{weeks(last:5){nodes{id}}}' }],
  [
    'unknown input field',
    { query: 'mutation{submitReport(input:{idempotencyKey:"x",admin:true}){__typename}}' },
  ],
  ['no document', { query: '' }],
  ['not GraphQL', { query: 'select * from report' }],
  ['unfinished', { query: '{number(number:"1"' }],
  ['NUL bytes', { query: '\u0000\u0000' }],
  ['document of the wrong type', { query: 42 }],
  ['variables of the wrong type', { query: LIST, variables: 'n' }],
  ['variable of the wrong type', { query: LIST, variables: { n: 'many' } }],
  ['missing variable', { query: LIST }],
  ['unknown operation', { query: '{__typename}', operationName: 'other' }],
  ['subscription', { query: 'subscription{__typename}' }],
  ['malformed id', { query: '{node(id:"!!!"){id}}' }],
  ['batch', [{ query: '{__typename}' }, { query: '{__typename}' }]],
  ['number as body', 42 as unknown as object],
];

describeApi('a hostile client', (api) => {
  const post = (body: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${api().url}/graphql`, {
      method: 'POST',
      body,
      headers: { accept: 'application/graphql-response+json', ...headers },
    });

  it.each(DOCUMENTS)('is refused: %s', async (_name, body) => {
    const headers = { 'content-type': 'application/json', ...fromNetwork(50) };
    const response = await post(JSON.stringify(body), headers);
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: 400 });
    expect(text).not.toMatch(/node_modules|\.ts:|at Object/);
  });

  it.each([
    ['form', 'application/x-www-form-urlencoded', 'query=mutation{__typename}'],
    ['plain text', 'text/plain', '{"query":"{__typename}"}'],
    ['multipart', 'multipart/form-data; boundary=x', '--x--'],
    ['GraphQL text', 'application/graphql', '{__typename}'],
    ['XML', 'application/xml', '<a/>'],
  ])('may not send a %s', async (_name, type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'not_json', status: 415 });
  });

  it('may not send 100 KB, with or without saying so', async () => {
    const body = JSON.stringify({ query: `{__typename #${'x'.repeat(100_000)}\n}` });
    const headers = { 'content-type': 'application/json' };
    expect((await post(body, headers)).status).toBe(413);
    const stream = new Blob([body]).stream();
    const chunked = { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit;
    expect((await fetch(`${api().url}/graphql`, chunked)).status).toBe(413);
  });

  it('may not change anything by GET', async () => {
    const query = encodeURIComponent('mutation{withdrawReport(receiptCode:"1"){__typename}}');
    expect((await fetch(`${api().url}/graphql?query=${query}`)).status).toBe(405);
  });

  it.each(['not json', '{"query":', '[', '"{__typename}"', 'null'])(
    'may not send %j as JSON',
    async (body) => {
      const response = await post(body, { 'content-type': 'application/json' });
      expect(response.status).toBe(400);
    },
  );

  it('is not told what went wrong inside, and finds the service running', async () => {
    const { status, root } = await api().graphql('{ number(number: "95588") { __typename } }');
    expect([status, root]).toEqual([200, { __typename: 'CallerNumber' }]);
  });
});

describeApi(
  'a busy API',
  (api) => {
    it('limits what is looked up, not what is asked: five in one request are five', async () => {
      const fields = aliases(
        5,
        'number(number:"95588"){__typename ...on RateLimited{retryAfterSeconds}}',
      );
      const first = await api().graphql(`{${fields}}`, {}, fromNetwork(60));
      const second = await api().graphql(`{${fields}}`, {}, fromNetwork(60));
      expect(first.root).toEqual({ __typename: 'CallerNumber' });
      expect(second.root).toMatchObject({ __typename: 'CallerNumber' });
      const third = await api().graphql(`{${fields}}`, {}, fromNetwork(60));
      expect(third.root).toMatchObject({ __typename: 'RateLimited' });
      const other = await api().graphql(`{${fields}}`, {}, fromNetwork(61));
      expect(other.root).toEqual({ __typename: 'CallerNumber' });
      const headers = fromNetwork(60);
      const json = await fetch(`${api().url}/v1/numbers/95588`, { headers });
      expect(json.status).toBe(429);
      expect(Number(json.headers.get('retry-after'))).toBeGreaterThan(0);
      const list = await api().graphql('{weeks{nodes{id}}}', {}, headers);
      expect(list.status).toBe(429);
    });

    it('stops counting out objects at its budget', async () => {
      const query = '{number(number:"17012345678"){...on CallerNumber{ranges{children{range}}}}}';
      const { status, errors } = await api().graphql(query, {}, fromNetwork(62));
      expect([status, errors[0]?.extensions?.code]).toEqual([400, 'too_many_objects']);
    });
  },
  { limits: { lookUps: 10, nodes: 30 } },
);

describeApi(
  'an API whose database fails',
  (api) => {
    it('masks what happened and logs it under the request’s id', async () => {
      const query = '{range(range:"861701234****"){...on NumberRange{assessment{method}}}}';
      const { root, errors, headers } = await api().graphql(query);
      const requestId = headers.get('x-request-id') ?? 'none';
      expect(root).toEqual({ assessment: null });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toContain(requestId);
      expect(JSON.stringify(errors)).not.toMatch(/secret detail/);
      const line = api()
        .log()
        .split('\n')
        .find((text) => text.includes('secret detail'));
      expect(line).toContain(requestId);
    });

    it('answers JSON look-ups and readiness with a problem', async () => {
      const look = await fetch(`${api().url}/v1/ranges/861701234****`);
      expect(look.status).toBe(500);
      expect(look.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await look.text()).not.toMatch(/secret detail/);
      const ready = await fetch(`${api().url}/readyz`, { headers: { 'accept-language': 'en' } });
      expect(ready.status).toBe(503);
      expect(ready.headers.get('retry-after')).not.toBeNull();
      expect(await ready.json()).toMatchObject({ code: 'database_unavailable' });
      expect((await fetch(`${api().url}/healthz`)).status).toBe(200);
    });

    it('stops at its deadline', async () => {
      const { status, errors } = await api().graphql('{weeks{nodes{id}}}');
      expect(status).toBe(503);
      expect(errors[0]?.extensions?.code).toBe('too_slow');
    });
  },
  {
    limits: { deadlineMs: 50 },
    readers: (readers) => ({
      ...readers,
      rangeView: () => Promise.reject(new Error('secret detail')),
      rangeTotals: () => Promise.reject(new Error('secret detail')),
      ping: () => Promise.reject(new Error('secret detail')),
      listReleases: () => new Promise(() => undefined),
    }),
  },
);

describeApi(
  'an API with all hands full',
  (api) => {
    it('refuses the next request before reading it, and takes one again when a hand is free', async () => {
      const waiting = Array.from({ length: 8 }, () => fetch(`${api().url}/readyz`));
      const answers = await Promise.all(waiting);
      const refused = answers.filter(({ status }) => status === 503);
      expect(refused.length).toBeGreaterThanOrEqual(6);
      expect(refused[0]?.headers.get('retry-after')).toBe('2');
      expect(await refused[0]?.json()).toMatchObject({ code: 'busy' });
      expect((await fetch(`${api().url}/healthz`)).status).toBe(200);
    });
  },
  {
    limits: { inFlight: 2 },
    readers: (readers) => ({
      ...readers,
      ping: () => new Promise((resolve) => void setTimeout(resolve, 300)),
    }),
  },
);
