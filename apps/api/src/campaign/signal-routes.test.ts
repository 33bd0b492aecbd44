import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { informationComponent } from '@rangewatch/statistics/signals';
import { buildNewCampaign } from '@rangewatch/testkit';
import { expect, test } from 'vitest';
import { makeToken, revokeToken } from '../compat/phoneblock/test-phoneblock.ts';
import { describeApi, type TestApi } from '../test-api.ts';

const PATH = '/v1/authority/campaigns/lottery/signals';

const ask = (api: TestApi, token: string | null, path = PATH) =>
  fetch(api.url + path, {
    headers: {
      'accept-language': 'en',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });

describeApi('the exact figures of a campaign', (api) => {
  test('are for a token of an authority only', async () => {
    expect((await ask(api(), null)).status).toBe(401);
    expect((await ask(api(), 'rw_unknown')).status).toBe(401);
    const { token: other } = await makeToken(api(), 'phoneblock');
    expect((await ask(api(), other)).status).toBe(403);
    const { token, tokenId } = await makeToken(api(), 'authority');
    await revokeToken(api(), tokenId);
    expect((await ask(api(), token)).status).toBe(401);
  });

  test('are of campaigns on record, and a look at none is noted nowhere', async () => {
    const before = await api().readers.ledgerSize();
    const { token } = await makeToken(api(), 'authority');
    expect((await ask(api(), token)).status).toBe(404);
    expect(await api().readers.ledgerSize()).toBe(before);
  });

  test('are what the latest run found of it, among all, and each look is in the ledger', async () => {
    await recordRun(api());
    const { token } = await makeToken(api(), 'authority');
    const before = await api().readers.ledgerSize();
    const answer = await ask(api(), token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      campaignTitle: 'Spring lottery',
      run: { from: '2026-W36', asOf: '2026-W47', factsHash: 'ab', frozenOn: '2026-11-23' },
      records: [
        { campaign: 'lottery', o: 40, before: { o: 4 }, grades: { A: 0, B: 4, C: 37 } },
        { campaign: 'c1', o: 9 },
      ],
      funnel: [
        { campaign: 'lottery', isThis: true, o: 40, e: 2 },
        { campaign: 'c9', isThis: false, o: 8, e: 6 },
      ],
      reply: null,
      burst: null,
      dilution: { isAlarm: false },
    });
    expect(await api().readers.ledgerSize()).toBe(before + 1);
    expect(api().log()).not.toContain(token);
  });
});

const GRAPHQL = `query ($id: ID!) { authorityCampaignSignals(id: $id) {
  __typename
  ... on Error { message }
  ... on TokenRefused { code }
  ... on AuthorityCampaignSignals {
    campaignTitle
    run { asOf factsHash frozenOn seed }
    records { range level o e ic before { o } grades { A B C } checks { condition isMet } routes { route } cohorts { key } confirmation { o } onset { days } }
    funnel { campaign isThis o e ratio lower upper }
    weeks { week given called } otherWeeks { given called } burst { mentionedOn } dilution { isAlarm } reply { invitedOn }
  }
} }`;

async function query(api: TestApi, token: string | null, id = 'lottery') {
  const answer = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: GRAPHQL, variables: { id } }),
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { data, errors } = (await answer.json()) as { data: object; errors?: unknown };
  expect(errors).toBeUndefined();
  return (data as { authorityCampaignSignals: Record<string, unknown> }).authorityCampaignSignals;
}

describeApi('the same figures in GraphQL', (api) => {
  test('are for a token of an authority only, and say what is missing', async () => {
    await recordRun(api());
    const before = await api().readers.ledgerSize();
    const codeOf = async (token: string | null) => (await query(api(), token))['code'];
    expect(await codeOf(null)).toBe('token_missing');
    expect(await codeOf('rw_unknown')).toBe('token_unknown');
    const { token: other } = await makeToken(api(), 'phoneblock');
    expect(await query(api(), other)).toMatchObject({
      __typename: 'TokenRefused',
      code: 'token_scope',
      message: expect.stringContaining('authority'),
    });
    expect(await api().readers.ledgerSize()).toBe(before);
  });

  test('are those of the JSON, and each look is in the ledger', async () => {
    await recordRun(api());
    const { token } = await makeToken(api(), 'authority');
    const before = await api().readers.ledgerSize();
    const found = await query(api(), token);
    const json = (await (await ask(api(), token)).json()) as Record<string, unknown>;
    expect(await api().readers.ledgerSize()).toBe(before + 2);
    expect(found).toMatchObject({
      __typename: 'AuthorityCampaignSignals',
      reply: null,
      burst: null,
    });
    for (const key of ['campaignTitle', 'weeks', 'otherWeeks'])
      expect(found[key]).toEqual(json[key]);
    expect(json['run']).toMatchObject(found['run'] as object);
    expect(json['funnel']).toMatchObject(found['funnel'] as object);
    const [record] = found['records'] as Record<string, unknown>[];
    const { checks, routes, cohorts, ...same } = record ?? {};
    expect((json['records'] as object[])[0]).toMatchObject(same);
    expect([checks, routes, cohorts]).toEqual([
      [
        { condition: 'observedPersons', isMet: true },
        { condition: 'canary', isMet: null },
      ],
      [{ route: 'typed' }],
      [{ key: 'invite' }],
    ]);
  });

  test('of a campaign that is not on record are not found', async () => {
    const { token } = await makeToken(api(), 'authority');
    expect(await query(api(), token, 'none')).toMatchObject({ __typename: 'NotFound' });
  });
});

async function recordRun({ writers }: TestApi): Promise<void> {
  const registeredAt = new Date('2026-08-01T00:00:00Z');
  await writers.registerCampaign(
    buildNewCampaign({
      id: 'lottery',
      channel: 'mini_program',
      startsOn: ensureCalendarDay('2026-08-01'),
      registeredAt,
    }),
  );
  await writers.screenCampaign('lottery', 'accepted', 'fine', registeredAt);
  await writers.recordSignalRun({
    asOf: ensureWeek('2026-W47'),
    ranAt: new Date('2026-11-23T02:00:00Z'),
    factsHash: 'ab',
    methodVersion: 'signals/1',
    codeVersion: '0.1.0',
    seed: 7,
    isVerifiedBasis: true,
    personCount: 900,
    testedCampaigns: 2,
    results: [
      resultOf('rangewatch', 'lottery', 40, 2),
      { ...resultOf('partner', 'c1', 9, 6), campaignId: 'lottery' },
      resultOf('partner', 'c9', 8, 6),
    ],
  });
}

function resultOf(source: string, campaign: string, o: number, e: number) {
  const range = ensureNumberRange('8640082012**');
  const known = { campaign, source, range, level: 'signal', o, e, eWithoutOwn: null, exposed: 90 };
  const few = { o: 3, e: 1, ...informationComponent(3, 1) };
  const parts = {
    before: few,
    documented: few,
    grades: { A: 0, B: 3, C: 37 },
    cohorts: { invite: { largest: 7, share: 0.2, effective: 5, ic025: 1 } },
    rivals: [],
    confirmation: null,
    checks: { observedPersons: true, canary: null },
    routes: { typed: { o: 40, e: 2, ratio: 16, lower: 9, upper: 25 }, differenceP: null },
    selfControlled: null,
    onset: null,
  };
  return {
    campaignId: source === 'rangewatch' ? campaign : null,
    source,
    campaignRef: campaign,
    range,
    level: 'signal',
    result: JSON.stringify({ ...known, ...parts, ...informationComponent(o, e) }),
  };
}
