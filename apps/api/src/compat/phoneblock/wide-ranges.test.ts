import { beforeAll, expect, it } from 'vitest';
import { describeApi } from '../../test-api.ts';
import {
  ANY_NEGATIVE,
  BLOCKS,
  clientOf,
  makeToken,
  queryPreset,
  refresh,
  report,
  sha1,
  type TestClient,
} from './test-phoneblock.ts';

/** Four numbers in each of the block's ten thousands, in no hundred more than one. */
const SPREAD = Array.from({ length: 40 }, (_, index) => {
  const [thousand, hundred] = [index % 10, Math.floor(index / 10) * 2];
  return `861701234${thousand}${hundred}05`;
});
/** In a hundred of which nothing is on record; in one with listed numbers; reported by too few. */
const NEIGHBOUR = '17012346789';
const NEAR = '17012340018';
const BELOW = '17012340017';
const CLEAN = '{"phone":"unknown","rating":"A_LEGITIMATE","votes":0}';

describeApi('a listed range wider than PhoneBlock knows', (api) => {
  let client: TestClient;
  beforeAll(async () => {
    client = clientOf(api(), (await makeToken(api())).token);
    for (const number of SPREAD) await report(api(), number, 8, 'loan_credit');
    await report(api(), `86${BELOW}`, 1, 'loan_credit');
  });

  it('changes nothing until it is listed', async () => {
    expect(await client.text(queryPreset('86', NEIGHBOUR))).toBe(CLEAN);
    await refresh(api());
    const listed = await api().readers.listListed({ minVotes: 1, openDigits: [3, 4], limit: 20 });
    expect(listed.map(({ range }) => range)).toContain('861701234****');
  });

  it('answers /num of a number nobody reported by its range, without votes of its own', async () => {
    expect(await client.json(`/num/+86${NEIGHBOUR}`)).toMatchObject({
      votes: 0,
      votesWildcard: expect.any(Number),
      rating: 'B_MISSED',
      dateAdded: 0,
      lastUpdate: 0,
    });
    expect(await client.json(`/num/+86${NEIGHBOUR}`)).not.toMatchObject({ votesWildcard: 0 });
  });

  it('answers /check alike, whether the hundred is on record or not', async () => {
    const texts = await Promise.all(
      [NEIGHBOUR, BELOW, NEAR].map((number) => client.text(queryPreset('86', number))),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(BLOCKS);
    expect(JSON.parse(texts[0] ?? '')).toEqual({
      phone: 'unknown',
      rating: 'B_MISSED',
      votes: 0,
      votesWildcard: expect.any(Number),
      spamConfidence: expect.any(Number),
      heat: expect.any(Number),
    });
    const { votesWildcard } = JSON.parse(texts[0] ?? '') as { votesWildcard: number };
    expect(await client.json(`/num/+86${NEIGHBOUR}`)).toMatchObject({ votesWildcard });
  });

  it('says nothing of numbers outside it, nor to a client that sends no hash of a hundred', async () => {
    expect(await client.text(queryPreset('86', '17012356789'))).toBe(CLEAN);
    expect(await client.text(`/check?sha1=${sha1(`+86${NEIGHBOUR}`)}`)).toBe(CLEAN);
    expect(await client.text('/num/+8617012356789')).not.toMatch(ANY_NEGATIVE);
  });

  it('does not change /check-prefix, which knows tens and hundreds', async () => {
    const parts = [0, 1, 2].map((drop) => sha1(`+86${NEIGHBOUR}`.slice(0, 14 - drop)));
    const [number, ten, hundred] = parts;
    const query = `/check-prefix?sha1=${number}&prefix10=${ten}&prefix100=${hundred}`;
    expect(await client.text(query)).toBe('{"numbers":[],"range10":[],"range100":[]}');
  });

  it('is gone once the list no longer has it', async () => {
    await api().writers.noteKnownNumber({
      number: '8617012348888' as never,
      name: 'A hospital',
      basis: 'operator',
      notedAt: api().clock(),
    });
    await refresh(api());
    expect(await client.text(queryPreset('86', NEIGHBOUR))).toBe(CLEAN);
    expect(await client.text(`/num/+86${NEIGHBOUR}`)).not.toMatch(ANY_NEGATIVE);
  });
});
