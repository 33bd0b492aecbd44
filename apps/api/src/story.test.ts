import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type GraphqlAnswer, type TestApi } from './test-api.ts';

const SUBMIT = `mutation ($input: SubmitReportInput!) {
  submitReport(input: $input) {
    __typename
    ... on ReportAccepted {
      reportId receiptCode receivedAt leafIndex countedNumberCount heldNumberCount repeated reporterSecret
    }
    ... on InvalidInput { message problems { path code message } }
  }
}`;
const WITHDRAW = `mutation ($code: String!) {
  withdrawReport(receiptCode: $code) {
    __typename
    ... on ReportWithdrawn { reportId withdrawnAt leafIndex }
    ... on Error { message }
  }
}`;
const RANGE = `{ range(range: "861701234****") { ... on NumberRange {
  assessment { sentence { en } ownReports { reporters { from to } numbers { from to } } }
} } }`;
const NUMBER = `{ number(number: "170 1234 5678") { ... on CallerNumber {
  e164 kind assessment { ownReports { reporters { from to } } }
} } }`;

interface Accepted {
  __typename: string;
  receiptCode: string;
  reportId: string;
}

function reportOf(...numbers: string[]) {
  const calls = numbers.map((callerNumber) => ({ callerNumber, day: '2026-08-17' }));
  return { idempotencyKey: randomBytes(16).toString('hex'), calls };
}

function submit(
  api: TestApi,
  input: object,
  headers: Record<string, string>,
): Promise<GraphqlAnswer> {
  return api.graphql(SUBMIT, { input }, headers);
}

async function withdraw(api: TestApi, code: string): Promise<unknown> {
  return (await api.graphql(WITHDRAW, { code })).root;
}

describeApi('reporting', (api) => {
  it('shows a range after six reporters of six networks, and nothing after they withdraw', async () => {
    expect((await api().graphql(RANGE)).root).toEqual({ assessment: null });
    const receipts: string[] = [];
    for (let index = 1; index <= 6; index += 1) {
      const input = reportOf('17012345678', '17012345601', '17012345602');
      const { root, headers } = await submit(api(), input, fromNetwork(index));
      expect(root).toMatchObject({
        __typename: 'ReportAccepted',
        countedNumberCount: 3,
        heldNumberCount: 0,
        repeated: false,
      });
      expect(headers.get('cache-control')).toBe('no-store');
      receipts.push((root as Accepted).receiptCode);
    }
    expect((await api().graphql(RANGE)).root).toMatchObject({
      assessment: { ownReports: { reporters: { from: 5, to: 9 }, numbers: { from: 3, to: 4 } } },
    });
    expect((await api().graphql(NUMBER)).root).toMatchObject({
      e164: '+8617012345678',
      kind: 'mobile',
      assessment: { ownReports: { reporters: { from: 5, to: 9 } } },
    });
    for (const code of receipts) {
      expect(await withdraw(api(), code.toLowerCase())).toMatchObject({
        __typename: 'ReportWithdrawn',
      });
    }
    expect((await api().graphql(RANGE)).root).toEqual({ assessment: null });
  });

  it('answers the same report with the same receipt', async () => {
    const input = reportOf('17012345699');
    const first = (await submit(api(), input, fromNetwork(20))).root as Accepted;
    const again = (await submit(api(), input, fromNetwork(21))).root;
    expect(again).toEqual({
      ...first,
      repeated: true,
      countedNumberCount: null,
      heldNumberCount: null,
    });
  });

  it('refuses other content under the same key', async () => {
    const input = reportOf('17012345699');
    await submit(api(), input, fromNetwork(22));
    const { root } = await submit(api(), { ...input, category: 'survey' }, fromNetwork(22));
    expect(root).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'idempotencyKey', code: 'idempotency_key_reused' }],
    });
  });

  it('names every problem, in the reader’s language', async () => {
    const calls = [
      { callerNumber: '1701234', day: '2026-08-17' },
      { callerNumber: '17012345678' },
      { day: '2026-13-40' },
    ];
    const input = { ...reportOf(), calls };
    const inChinese = { ...fromNetwork(23), 'accept-language': 'zh-TW' };
    const shape = (await submit(api(), input, inChinese)).root;
    expect(shape).toMatchObject({
      problems: [{ path: 'calls.2.day', code: 'malformed_day', message: /日/ }],
    });
    const rest = { ...input, calls: calls.slice(0, 2) };
    expect((await submit(api(), rest, inChinese)).root).toMatchObject({
      problems: [
        { path: 'calls.0.callerNumber', code: 'number_too_short', message: /位/ },
        { path: 'calls.1', code: 'call_needs_a_time' },
      ],
    });
  });

  it('counts what one person sends with one secret once, and takes the secret only whole', async () => {
    const headers = { 'rangewatch-reporter': randomBytes(16).toString('base64url') };
    const { root } = await submit(api(), reportOf('17012345699'), headers);
    expect(root).toMatchObject({ reporterSecret: headers['rangewatch-reporter'] });
    const broken = await submit(api(), reportOf('17012345699'), { 'rangewatch-reporter': 'x' });
    expect(broken.root).toMatchObject({ problems: [{ path: 'Rangewatch-Reporter' }] });
  });

  it('takes the site’s word for the address of whoever sends from its pages', async () => {
    const site = { authorization: `Site ${api().siteKey}` };
    const held: unknown[] = [];
    for (let index = 0; index < 4; index += 1) {
      const headers = { ...site, 'x-forwarded-for': '192.0.2.1' };
      held.push((await submit(api(), reportOf('17012345688'), headers)).root);
    }
    expect(held.map((root) => (root as { heldNumberCount: number }).heldNumberCount)).toEqual([
      0, 0, 0, 1,
    ]);
    const wrong = { authorization: `Site ${randomBytes(32).toString('base64url')}` };
    expect((await submit(api(), reportOf('17012345688'), wrong)).status).toBe(401);
  });

  it('says why a receipt code opens nothing', async () => {
    expect(await withdraw(api(), 'nonsense')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await withdraw(api(), '0'.repeat(26))).toMatchObject({
      __typename: 'NotFound',
      message: /receipt/,
    });
  });

  it('logs neither number, nor address, nor receipt', () => {
    const log = api().log();
    expect(log).toContain('"route":"/graphql"');
    expect(log).not.toMatch(/170\s?1234|198\.51\.|192\.0\.2|127\.0\.0\.1|[0-9A-HJKMNP-TV-Z]{26}/);
  });
});
