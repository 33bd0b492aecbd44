import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from './test-api.ts';

const SUBMIT = `mutation ($input: SubmitObjectionInput!) {
  submitObjection(input: $input) {
    __typename
    ... on ObjectionHeld { receiptCode receivedAt range repeated }
    ... on InvalidInput { problems { path code message } }
    ... on RateLimited { retryAfterSeconds message }
  }
}`;
const FIND = `query ($code: String!) { objection(receiptCode: $code) {
  __typename
  ... on Objection { range state receivedAt decidedAt reason aheadCount }
  ... on Error { message }
} }`;
const STATEMENT = 'The calls are not mine';

interface Held {
  __typename: string;
  receiptCode: string;
}

function objectionTo(subject: string, change: object = {}) {
  const idempotencyKey = randomBytes(16).toString('hex');
  return { idempotencyKey, subject, relation: 'holder', statement: STATEMENT, ...change };
}

async function submit(api: TestApi, input: object, network = 1): Promise<Held> {
  return (await api.graphql(SUBMIT, { input }, fromNetwork(network))).root as Held;
}

describeApi('objections', (api) => {
  const find = async (code: string): Promise<unknown> => (await api().graphql(FIND, { code })).root;

  it('are held, and answered to whoever holds the receipt', async () => {
    const input = objectionTo('170 1234 5678');
    const held = await submit(api(), input);
    expect(held).toEqual({
      __typename: 'ObjectionHeld',
      receiptCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      receivedAt: '2026-08-18T04:00:00.000Z',
      range: '8617012345678',
      repeated: false,
    });
    expect(await submit(api(), input)).toEqual({ ...held, repeated: true });
    const waiting = {
      __typename: 'Objection',
      range: '8617012345678',
      state: 'held',
      receivedAt: '2026-08-18T04:00:00.000Z',
      decidedAt: null,
      reason: null,
      aheadCount: 0,
    };
    expect(await find(held.receiptCode)).toEqual(waiting);
    const [objection] = (await api().writers.listHeldObjections(1)).objections;
    await api().writers.decideObjection({
      objectionId: objection?.objectionId ?? '',
      decision: 'accepted',
      reason: 'The display was forged.',
      name: null,
      decidedAt: api().clock(),
    });
    expect(await find(held.receiptCode)).toEqual({
      ...waiting,
      state: 'accepted',
      decidedAt: '2026-08-18T04:00:00.000Z',
      reason: 'The display was forged.',
      aheadCount: null,
    });
  });

  it('name what is wrong with them', async () => {
    const problemsOf = async (change: object) => {
      const answer = await submit(api(), objectionTo('95588', change), 2);
      return (answer as unknown as { problems: object[] }).problems;
    };
    expect(await problemsOf({ subject: '170 1234 567' })).toMatchObject([
      { path: 'subject', code: 'number_too_short' },
    ]);
    expect(await problemsOf({ statement: 'x'.repeat(1001) })).toMatchObject([
      { path: 'statement', code: 'too_long', message: expect.stringContaining('1,000') },
    ]);
    const input = objectionTo('95588');
    await submit(api(), input, 2);
    expect(await submit(api(), { ...input, relation: 'other' }, 2)).toMatchObject({
      problems: [{ path: 'idempotencyKey', code: 'idempotency_key_reused' }],
    });
  });

  it('are not found under another code, nor under one that is none', async () => {
    expect(await find('0'.repeat(26))).toMatchObject({
      __typename: 'NotFound',
      message: expect.stringContaining('no objection with this receipt code'),
    });
    expect(await find('short')).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('say the same of a number nobody reported', async () => {
    const known = await submit(api(), objectionTo('170 1234 5678'), 3);
    const unknown = await submit(api(), objectionTo('170 9999 0000'), 3);
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.__typename).toBe('ObjectionHeld');
  });

  it('are taken ten at a time from one network', async () => {
    for (let index = 0; index < 10; index += 1) {
      const { __typename } = await submit(api(), objectionTo('95588'), 9);
      expect(__typename).toBe('ObjectionHeld');
    }
    expect(await submit(api(), objectionTo('95588'), 9)).toEqual({
      __typename: 'RateLimited',
      retryAfterSeconds: expect.any(Number),
      message: expect.stringContaining('many requests from your network'),
    });
  });

  it('leave no number, no code and no word of theirs in the log', async () => {
    const { receiptCode } = await submit(api(), objectionTo('170 1234 5678'), 4);
    await find(receiptCode);
    expect(api().log()).not.toMatch(/17012345678|The calls are not mine/);
    expect(api().log()).not.toContain(receiptCode);
  });
});
