import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from './test-api.ts';

const REGISTER = `mutation ($input: RegisterCampaignInput!) {
  registerCampaign(input: $input) {
    __typename
    ... on CampaignRegistered { campaignId repeated }
    ... on InvalidInput { problems { path code } }
    ... on RateLimited { retryAfterSeconds }
  }
}`;
const FIND = `query ($id: ID!) { campaign(id: $id) {
  __typename ... on Campaign { id title channel startsOn assessment { week } } ... on Error { message }
} }`;
const LIST = `query ($first: Int!, $after: String, $search: String) {
  campaigns(first: $first, after: $after, search: $search) {
    edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

interface Connection {
  edges: { cursor: string; node: { title: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function campaign(title: string, startsOn: string) {
  const idempotencyKey = randomBytes(16).toString('hex');
  return { idempotencyKey, title, organiserName: 'Example Homes', channel: 'qr_code', startsOn };
}

async function registerAccepted(api: TestApi, title: string, startsOn: string): Promise<string> {
  const { root } = await api.graphql(
    REGISTER,
    { input: campaign(title, startsOn) },
    fromNetwork(1),
  );
  const { campaignId } = root as { campaignId: string };
  await api.writers.screenCampaign(campaignId, 'accepted', 'reads as advertised', api.clock());
  return campaignId;
}

const titles = ({ edges }: Connection): string[] => edges.map(({ node }) => node.title);

describeApi('campaigns', (api) => {
  const list = async (variables: object): Promise<Connection> =>
    (await api().graphql(LIST, variables)).root as Connection;

  it('shows a campaign once a person accepted its texts', async () => {
    const input = campaign('Held lottery', '2023-01-21');
    const first = (await api().graphql(REGISTER, { input })).root as { campaignId: string };
    const again = (await api().graphql(REGISTER, { input })).root;
    expect(again).toEqual({ ...first, repeated: true });
    const id = first.campaignId;
    expect((await api().graphql(FIND, { id })).root).toMatchObject({ __typename: 'NotFound' });
    await api().writers.screenCampaign(id, 'accepted', 'reads as advertised', api().clock());
    const found = (await api().graphql(FIND, { id })).root;
    expect(found).toMatchObject({ title: 'Held lottery', channel: 'qr_code', assessment: null });
    const globalId = (found as { id: string }).id;
    expect((await api().graphql(FIND, { id: globalId })).root).toEqual(found);
    const node = await api().graphql(`{ node(id: "${globalId}") { __typename id } }`);
    expect(node.root).toEqual({ __typename: 'Campaign', id: globalId });
  });

  it('names what is wrong with a campaign', async () => {
    const input = { ...campaign('Lottery', '2023-01-21'), endsOn: '2023-01-01' };
    const { root } = await api().graphql(REGISTER, { input });
    expect(root).toMatchObject({
      problems: [{ path: 'endsOn', code: 'period_ends_before_it_starts' }],
    });
  });

  it('walks the list in pages of any size, from any edge, without gap or repetition', async () => {
    for (let day = 1; day <= 5; day += 1) {
      await registerAccepted(api(), `Walk ${day}`, `2024-05-0${day}`);
    }
    const all = titles(await list({ first: 50, search: 'walk' }));
    expect(all).toEqual(['Walk 5', 'Walk 4', 'Walk 3', 'Walk 2', 'Walk 1']);
    for (const first of [1, 2, 3, 5]) {
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const page: Connection = await list({ first, after, search: 'walk' });
        walked.push(...titles(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(walked).toEqual(all);
    }
    const { edges } = await list({ first: 5, search: 'walk' });
    for (const [index, { cursor }] of edges.entries()) {
      const rest = await list({ first: 2, after: cursor, search: 'walk' });
      expect(titles(rest)).toEqual(all.slice(index + 1, index + 3));
    }
  });

  it('refuses cursors of other lists and page sizes out of bounds', async () => {
    await registerAccepted(api(), 'Another', '2024-06-01');
    const { edges } = await list({ first: 1 });
    const after = edges[0]?.cursor ?? '';
    const codeOf = async (variables: object): Promise<unknown> => {
      const { status, errors } = await api().graphql(LIST, variables);
      return [status, errors[0]?.extensions?.code];
    };
    expect(await codeOf({ first: 1, after, search: 'other' })).toEqual([400, 'malformed_cursor']);
    expect(await codeOf({ first: 1, after: 'x' })).toEqual([400, 'malformed_cursor']);
    expect(await codeOf({ first: 51 })).toEqual([400, 'too_big']);
    expect(await codeOf({ first: 0 })).toEqual([400, 'too_small']);
  });

  it('takes so many campaigns of one network and no more', async () => {
    const { root } = await lastOf(21, () =>
      api().graphql(REGISTER, { input: campaign('Flood', '2024-07-01') }, fromNetwork(9)),
    );
    expect(root).toMatchObject({
      __typename: 'RateLimited',
      retryAfterSeconds: expect.any(Number),
    });
  });
});

async function lastOf<T>(times: number, act: () => Promise<T>): Promise<T> {
  for (let index = 1; index < times; index += 1) await act();
  return act();
}
