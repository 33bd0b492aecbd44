import { randomBytes } from 'node:crypto';
import { ensureFact } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from './test-api.ts';

const REGISTER = `mutation ($input: RegisterCampaignInput!) {
  registerCampaign(input: $input) { ... on CampaignRegistered { campaignId } }
}`;
const CONTRIBUTE = `mutation ($input: ContributeToCampaignInput!) {
  contributeToCampaign(input: $input) {
    __typename
    ... on ContributionHeld { repeated }
    ... on InvalidInput { problems { path code } }
  }
}`;
const FIND = `query ($id: ID!) { campaign(id: $id) { ... on Campaign {
  organiserName
  facts { acceptedOn fact { field prize { prize condition } consentText { wording seenOn } } }
  changes { before { organiser { organiserName } } fact { field organiser { organiserName } } }
} } }`;
const SEARCH = `query ($search: String) {
  campaigns(first: 9, search: $search) { edges { node { title } } }
}`;

const key = () => ({ idempotencyKey: randomBytes(16).toString('hex') });

async function register(api: TestApi, title: string): Promise<string> {
  const input = { ...key(), title, organiserName: 'Example Homes', channel: 'qr_code' };
  const { campaignId } = (await api.graphql(REGISTER, { input })).root as { campaignId: string };
  await api.writers.screenCampaign(campaignId, 'accepted', 'reads as advertised', api.clock());
  return campaignId;
}

async function acceptNewest(api: TestApi, value: object): Promise<void> {
  const held = (await api.writers.listHeldContributions(50)).at(-1);
  if (!held) throw new Error('nothing is held');
  const { contributionId, field } = held;
  const fact = ensureFact(field, value);
  const decision = { contributionId, fact, reason: 'fine', decidedAt: api.clock() };
  await api.writers.decideContribution(decision);
}

describeApi('contributions', (api) => {
  it('are shown once a person accepted them, with what stood there before', async () => {
    const campaignId = await register(api(), 'New-home lottery');
    const prize = { prize: 'A sofa', condition: 'for a phone number' };
    const input = { ...key(), campaignId, prize };
    const held = { __typename: 'ContributionHeld', repeated: false };
    expect((await api().graphql(CONTRIBUTE, { input })).root).toEqual(held);
    expect((await api().graphql(CONTRIBUTE, { input })).root).toEqual({ ...held, repeated: true });
    const before = (await api().graphql(FIND, { id: campaignId })).root;
    expect(before).toMatchObject({ facts: [], changes: [] });
    await acceptNewest(api(), prize);
    const organiser = { organiserName: 'Another name' };
    await api().graphql(CONTRIBUTE, { input: { ...key(), campaignId, organiser } });
    await acceptNewest(api(), organiser);
    expect((await api().graphql(FIND, { id: campaignId })).root).toEqual({
      organiserName: 'Another name',
      facts: expect.arrayContaining([
        { acceptedOn: '2026-08-18', fact: { field: 'prize', prize, consentText: null } },
      ]),
      changes: expect.arrayContaining([
        {
          before: { organiser: { organiserName: 'Example Homes' } },
          fact: { field: 'organiser', organiser },
        },
      ]),
    });
  });

  it('say what is wrong, and come from one network so often and no more', async () => {
    const campaignId = await register(api(), 'Limits');
    const send = async (fact: object, network = 1) => {
      const input = { ...key(), campaignId, ...fact };
      return (await api().graphql(CONTRIBUTE, { input }, fromNetwork(network))).root;
    };
    expect(await send({})).toMatchObject({ problems: [{ code: 'one_fact_at_a_time', path: '' }] });
    expect(await send({ source: { sourceTitle: 'News', link: 'http://a.example' } })).toMatchObject(
      { problems: [{ code: 'malformed_link', path: 'source.link' }] },
    );
    for (let index = 0; index < 20; index += 1) await send({ prize: { prize: `No ${index}` } }, 7);
    expect(await send({ prize: { prize: 'One more' } }, 7)).toMatchObject({
      __typename: 'RateLimited',
    });
  });
});

describeApi('the search for campaigns', (api) => {
  it('finds either script, any width and case, and answers an unchanged list with 304', async () => {
    await register(api(), '焕新家抽奖 ＶＩＰ');
    const held = { ...key(), title: '焕新家未审核', organiserName: 'Someone', channel: 'shop' };
    await api().graphql(REGISTER, { input: held });
    const find = (words: string, headers = {}) =>
      fetch(`${api().url}/v1/campaigns?q=${encodeURIComponent(words)}`, { headers });
    const answer = await find('煥新家 vip');
    const { campaigns } = (await answer.json()) as { campaigns: { title: string }[] };
    expect(campaigns.map(({ title }) => title)).toEqual(['焕新家抽奖 ＶＩＰ']);
    const etag = answer.headers.get('etag') ?? '';
    expect((await find('煥新家 vip', { 'if-none-match': etag })).status).toBe(304);
    const { root } = await api().graphql(SEARCH, { search: '煥新家' });
    expect(root).toEqual({ edges: [{ node: { title: '焕新家抽奖 ＶＩＰ' } }] });
    expect(await (await find('%')).json()).toEqual({ campaigns: [] });
    expect(await (await find('\u0000')).json()).toMatchObject({ campaigns: [{}] });
    expect((await fetch(`${api().url}/v1/campaigns`, { method: 'POST' })).status).toBe(405);
  });
});
