import { expect, it } from 'vitest';
import { buildNewReport } from '@rangewatch/testkit';
import { describeApi, fromNetwork } from '../test-api.ts';

describeApi('check-block', (api) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(api().url + path, {
      headers: { 'accept-language': 'en', ...fromNetwork(4), ...headers },
    });

  async function report(number: string, people: number, day = '2026-08-17'): Promise<void> {
    await api().writers.acceptReports(
      Array.from({ length: people }, (_, index) =>
        buildNewReport({ id: `${number} ${index}`, reporter: `${index}`, numbers: [number], day }),
      ),
    );
  }

  const count = async (query: string) => {
    const answer = await get(`/v1/check-block?range=861701235****&${query}`);
    return ((await answer.json()) as { data: { reportedNumbers: [] } }).data.reportedNumbers.length;
  };

  const ask = async () => {
    const response = await get('/v1/check-block?range=861701236****');
    return `${response.headers.get('etag')} ${await response.text()}`;
  };

  it('names a block and its public numbers, most reported first', async () => {
    await report('8617012340001', 12);
    await report('8617012340002', 40);
    await report('8617012340003', 1);
    const response = await get('/v1/check-block?range=861701234****');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('etag')).toBeTruthy();
    const { data } = (await response.json()) as { data: { reportedNumbers: object[] } };
    expect(data).toMatchObject({
      range: '861701234****',
      minNumber: '8617012340000',
      maxNumber: '8617012349999',
      numPossibleNumbers: 10_000,
      unit: 'mobileBlock',
      assessment: { ownReports: { numbers: { from: 3 } }, listing: { reason: 'not_spread' } },
      reportedNumbers: [
        { number: '8617012340002', mostRecentWeek: '2026-W34', reporters: { to: 49 } },
        { number: '8617012340001' },
      ],
    });
    expect(data.reportedNumbers).toHaveLength(2);
  });

  it('leaves out what is older than asked for', async () => {
    await report('8617012350001', 12, '2026-05-04');
    expect(await count('maxAgeInDays=30')).toBe(0);
    expect(await count('maxAgeInDays=365')).toBe(1);
  });

  it('answers a block nobody reported and one reported too little with the same bytes', async () => {
    const unknown = await ask();
    await report('8617012360001', 2);
    expect(await ask()).toBe(unknown);
  });

  it.each([
    ['range=86170*2345678', 'range_wildcard_in_middle'],
    ['range=861701*******', 'range_too_wide'],
    ['range=861701234****&maxAgeInDays=0', 'too_small'],
    ['range=861701234****&limit=x', 'wrong_type'],
    ['', 'number_empty'],
  ])('refuses %s as %s', async (query, code) => {
    const response = await get(`/v1/check-block?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code, status: 400 });
  });

  it.each([0, -5, 2_000_000_000])('refuses an age of %i days in GraphQL too', async (days) => {
    const query = `{range(range:"861701234****"){...on NumberRange{reportedNumbers(maxAgeInDays:${days}){number}}}}`;
    const { errors, status } = await api().graphql(query);
    expect([status, errors.length]).toEqual([400, 1]);
    expect(errors[0]?.extensions?.code).toMatch(/^too_/i);
  });

  it('is there in GraphQL, by the same names', async () => {
    await report('8617012370002', 40);
    const query = `{range(range:"861701237****"){__typename ...on NumberRange{reportedNumbers{number lastWeek
      assessment{asOf listing{isListed reason votes} goodNumbers{number}
        ownReports{currency heat spread{isSpread} turnedAway{from} campaignReports{from}
          times{weekdays{weekday reports{from}} dayParts{dayPart} hours{hour}}}}}}}}`;
    expect((await api().graphql(query)).root).toMatchObject({
      reportedNumbers: [
        {
          number: '8617012370002',
          lastWeek: '2026-W34',
          assessment: {
            asOf: '2026-W34',
            listing: { isListed: true, reason: 'listed' },
            ownReports: {
              currency: 'current',
              spread: null,
              times: { weekdays: [{ weekday: 1 }], dayParts: [], hours: [] },
            },
          },
        },
      ],
    });
  });
});
