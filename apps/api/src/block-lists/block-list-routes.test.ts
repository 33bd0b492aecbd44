import { BLOCK_LIST_CAPACITY } from '@rangewatch/schema';
import { refreshListing } from '@rangewatch/service';
import { openReaders } from '@rangewatch/database/readers';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

/** As the API's test key: nothing is subtracted from 861701234**** and 8617012345678. */
const JITTER_KEY = Buffer.alloc(32, 9);

describeApi('block lists', (api) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(api().url + path, {
      headers: { 'accept-language': 'en', ...fromNetwork(8), ...headers },
    });

  async function list(number: string, people: number): Promise<void> {
    await api().writers.acceptReports(
      Array.from({ length: people }, (_, index) =>
        buildNewReport({ id: `${number} ${index}`, reporter: `${index}`, numbers: [number] }),
      ),
    );
    await refresh(api());
  }

  it('hand out what is listed, from a threshold on', async () => {
    await list('8617012345678', 30);
    await list('8617099990001', 7);
    await list('14703352559', 60);
    const response = await get('/v1/block-lists/txt?minVotes=20');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(response.headers.get('content-disposition')).toContain('rangewatch.txt');
    const [head = '', ...lines] = (await response.text()).trimEnd().split('\n');
    expect(head).toMatch(/^# .*at least 20 reports.*2026-08-18.*CC-BY-4\.0/);
    expect(lines).toEqual(['14703352559', '8617012345678']);
    expect(await (await get('/v1/block-lists/txt?minVotes=20&country=cn')).text()).not.toContain(
      '1470',
    );
    expect(await (await get('/v1/block-lists/regex?minVotes=3')).text()).toContain(
      '(?:86)?17099990001',
    );
  });

  it('say in their first line how much they hold, as the site’s page does', async () => {
    for (const number of ['8617012345671', '8617012345672', '8617012345673', '8617012345674']) {
      await list(number, 30);
    }
    const formats = ['txt', 'callfilter', 'vcf'] as const;
    const counts = await api().readers.countListed({
      asked: formats.map((format) => ({ minVotes: 3, capacity: BLOCK_LIST_CAPACITY[format] })),
    });
    const texts = await Promise.all(
      formats.map(async (format) => (await get(`/v1/block-lists/${format}?minVotes=3`)).text()),
    );
    expect(
      texts.map(
        (text) => / - (\d+ numbers and \d+ ranges) - /.exec(text.replaceAll('\r\n ', ''))?.[1],
      ),
    ).toEqual(
      counts.map(
        ({ numberCount, rangeCount }) => `${numberCount} numbers and ${rangeCount} ranges`,
      ),
    );
    const lines = (texts[0] ?? '').trimEnd().split('\n').slice(1);
    expect(lines).toContain('861701234567*');
    const rangeCount = lines.filter((line) => line.includes('*')).length;
    expect(counts[0]).toMatchObject({ numberCount: lines.length - rangeCount, rangeCount });
  });

  it('can be about one range', async () => {
    const text = await (await get('/v1/block-lists/txt?minVotes=3&range=861701234****')).text();
    expect(text.trimEnd().split('\n').slice(1)).toEqual(['861701234567*']);
  });

  it('answer 304 until the list changes', async () => {
    const first = await get('/v1/block-lists/csv');
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    expect((await get('/v1/block-lists/csv', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/v1/block-lists/csv?minVotes=3', { 'if-none-match': etag })).status).toBe(
      200,
    );
    await list('8617055550001', 80);
    expect((await get('/v1/block-lists/csv', { 'if-none-match': etag })).status).toBe(200);
  });

  it('name their formats', async () => {
    const { formats } = (await (await get('/v1/block-lists')).json()) as { formats: object[] };
    expect(formats).toHaveLength(9);
    for (const { path } of formats as { path: string }[]) {
      expect((await get(path)).status).toBe(200);
    }
  });

  it.each([
    ['doc', 'not_in_list'],
    ['txt?minVotes=4', 'not_in_list'],
    ['txt?ranges=maybe', 'not_in_list'],
    ['txt?range=86170*1', 'range_wildcard_in_middle'],
    ['txt?country=China', 'country_unknown'],
    ['csv?country=ZZ', 'country_unknown'],
    ['csv?country=', 'country_unknown'],
  ])('refuse %s as %s', async (path, code) => {
    const response = await get(`/v1/block-lists/${path}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code });
  });

  it('say which parameter is wrong and what to do', async () => {
    const ofCountry = await get('/v1/block-lists/csv?country=ZZ');
    expect(await ofCountry.json()).toMatchObject({
      parameter: 'country',
      detail: expect.stringContaining('such as CN or US'),
    });
    const ofVotes = await get('/v1/block-lists/csv?minVotes=4');
    expect(await ofVotes.json()).toMatchObject({
      parameter: 'minVotes',
      allowed: expect.arrayContaining(['3', '10']),
    });
    expect((await get('/v1/block-lists/csv?country=no')).status).toBe(200);
  });
});

async function refresh({ writers, clock, databaseUrl }: TestApi): Promise<void> {
  const readers = await openReaders(databaseUrl);
  try {
    await refreshListing({
      readers,
      writers,
      clock,
      disclosure: { policy: PUBLIC_POLICY, jitterKey: JITTER_KEY },
      timeZone: 'Asia/Shanghai',
    });
  } finally {
    await readers.close();
  }
}
