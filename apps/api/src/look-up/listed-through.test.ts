import { buildNewReport } from '@rangewatch/testkit';
import { beforeAll, expect, it } from 'vitest';
import { describeApi, fromNetwork } from '../test-api.ts';

const BLOCK = '861701234****';
/** Many in each of four thousands of the block. */
const LOUD = ['0', '1', '2', '3'].flatMap((thousand) =>
  ['001', '002', '003', '004', '005'].map((end) => `861701234${thousand}${end}`),
);
const FEW = '8617012349998';
const UNKNOWN = '8617012349999';
const GRAPHQL = `query ($number: String!) {
  number(number: $number) { ... on CallerNumber { listing { isListed reason votes through } } }
}`;

describeApi('a number inside a listed range', (api) => {
  beforeAll(async () => {
    const day = '2026-08-17';
    await api().writers.acceptReports([
      ...Array.from({ length: 20 }, (_, person) =>
        buildNewReport({ id: `loud ${person}`, reporter: `p${person}`, numbers: LOUD, day }),
      ),
      buildNewReport({ id: 'few', reporter: 'p0', numbers: [FEW], day }),
    ]);
  });

  const get = async (path: string) => {
    const headers = { 'accept-language': 'en', ...fromNetwork(4) };
    return (await fetch(`${api().url}/v1/${path}`, { headers })).text();
  };
  const ask = async (number: string) =>
    (await api().graphql(GRAPHQL, { number: `+${number}` })).root as { listing: unknown };

  it('names that range, in JSON and GraphQL alike', async () => {
    const through = { isListed: false, reason: 'too_few', votes: 0, through: BLOCK };
    const json = JSON.parse(await get(`numbers/+${UNKNOWN}`));
    expect(json).toMatchObject({ assessment: null, listing: through });
    expect(json.ranges[3]).toMatchObject({ range: BLOCK, listing: { through: null } });
    expect(json.ranges[3].listing.isListed).toBe(true);
    expect((await ask(UNKNOWN)).listing).toEqual(through);
    const range = JSON.parse(await get('ranges/86170123499**'));
    expect(range.listing).toEqual(through);
    expect(JSON.parse(await get(`ranges/${BLOCK}`)).listing.through).toBeNull();
  });

  it('tells nothing apart below the threshold', async () => {
    expect(neutral(await get(`numbers/+${FEW}`))).toBe(neutral(await get(`numbers/+${UNKNOWN}`)));
    expect(await ask(FEW)).toEqual(await ask(UNKNOWN));
  });
});

function neutral(text: string): string {
  return text.replaceAll(/999[89]/g, 'N');
}
