import { openTokenDesk } from '@rangewatch/database/admin';
import { randomBytes } from 'node:crypto';
import type { AuthorityRole, TokenScope } from '@rangewatch/schema';
import { tokenHash, tokenText } from '@rangewatch/service';
import { buildNewReport, createPasskeyDevice, publishPlainRelease } from '@rangewatch/testkit';
import { expect, test } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';
import { addAuthority, invitePerson } from './test-people.ts';

const SITE = 'http://localhost:3000';
const KEY = 'a key of sixteen signs';
const ABOUT = { about: 'range:861701234****', week: '2026-W32' };
const COUNTED = { id: 'ann', reporter: 'ann', numbers: ['8617012345678'], day: '2026-08-05' };
const FEW = '8617012346789';
const NOBODYS = '8617012349999';
const CASE = { idempotencyKey: KEY, ...ABOUT, words: 'We look into it.' };
const REQUEST = { idempotencyKey: KEY, ...ABOUT, reason: 'To check what people were told.' };

let made = 0;

async function send(api: TestApi, path: string, bearer: string, body?: object) {
  made += 1;
  const answer = await fetch(`${api.url}/v1/authority/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      'accept-language': 'en',
      ...fromNetwork(made % 250),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const json = (await answer.json()) as Record<string, never>;
  return { status: answer.status, headers: answer.headers, json };
}

/** Somebody of an authority, signed in with a passkey. */
async function signedIn(api: TestApi, authority: string, label: string, role: AuthorityRole) {
  const { code, personId } = await invitePerson(api, authority, label, role);
  const offer = await send(api, 'join/options', '', { code });
  const credential = createPasskeyDevice(SITE).register(offer.json['options'] ?? { challenge: '' });
  const joined = await send(api, 'join', '', { code, credential });
  return { personId, session: String(joined.json['session']) };
}

async function office(api: TestApi) {
  made += 1;
  const authorityId = `Office ${made}`;
  await addAuthority(api, authorityId);
  await api.writers.acceptReports([buildNewReport(COUNTED)]);
  // The API's clock stands a week after the Monday of this one.
  const publishedAt = new Date('2026-08-10T02:00:00Z');
  await publishPlainRelease(api.writers, ABOUT.week, { publishedAt });
  return {
    authorityId,
    reader: await signedIn(api, authorityId, 'Desk 1', 'reader'),
    approver: await signedIn(api, authorityId, 'Desk 2', 'approver'),
  };
}

/** What a case and a request about a range are answered, and how they are listed, without ids and the range itself. */
async function allAnswers(
  api: TestApi,
  [reader, approver]: readonly [string, string],
  range = '',
): Promise<readonly [number, string, string][]> {
  const about = `range:${range}`;
  const key = `a key for ${range.padEnd(16)}`;
  const bare = ({ status, headers, json }: Awaited<ReturnType<typeof send>>) => {
    const [[list, known] = []] = Object.entries<object[]>(json);
    const told = Array.isArray(known)
      ? { [list ?? '']: known.filter((one) => 'about' in one && one.about === about) }
      : json;
    const text = JSON.stringify(told)
      .replaceAll(range, '…')
      .replaceAll(/[cq][\da-f]{32}/g, 'id');
    const kept = ['content-type', 'cache-control', 'vary'].map((name) => headers.get(name));
    return [status, kept.join(), text] as [number, string, string];
  };
  return [
    bare(await send(api, 'cases', reader, { ...CASE, about, idempotencyKey: key })),
    bare(await send(api, 'cases', reader)),
    bare(await send(api, 'evidence-requests', reader, { ...REQUEST, about, idempotencyKey: key })),
    bare(await send(api, 'evidence-requests', approver)),
  ];
}

describeApi('what people of authorities do about rows', (api) => {
  test('is a case that they open, forward and close, once each', async () => {
    const { reader, approver } = await office(api());
    const opened = await send(api(), 'cases', reader.session, CASE);
    expect(opened).toMatchObject({ status: 201, json: { caseId: expect.any(String) } });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect((await send(api(), 'cases', reader.session, CASE)).json).toEqual(opened.json);
    expect(await send(api(), 'cases', approver.session, CASE)).toMatchObject({
      status: 409,
      json: { code: 'case_open_already' },
    });
    const path = `cases/${opened.json['caseId']}`;
    const words = { idempotencyKey: `${KEY} 2`, words: 'We asked the carrier.' };
    expect((await send(api(), `${path}/forward`, approver.session, words)).status).toBe(200);
    const end = { idempotencyKey: `${KEY} 3`, words: 'It was told to stop.', outcome: 'fined' };
    const ended = await Promise.all(
      [1, 2].map(() => send(api(), `${path}/close`, reader.session, end)),
    );
    expect(ended.map(({ status }) => status)).toEqual([200, 200]);
    expect((await send(api(), 'cases', approver.session)).json).toMatchObject({
      cases: [
        {
          ...ABOUT,
          state: 'closed',
          outcome: 'fined',
          acts: [{ by: 'Desk 1' }, { by: 'Desk 2' }, { words: 'It was told to stop.' }],
        },
      ],
    });
  });

  test('is a request for evidence that a second person answers', async () => {
    const { reader, approver } = await office(api());
    const asked = await send(api(), 'evidence-requests', reader.session, REQUEST);
    expect(asked.status).toBe(201);
    const path = `evidence-requests/${asked.json['requestId']}/answer`;
    const answer = { decision: 'approved', reason: 'It belongs to the matter.' };
    expect(await send(api(), path, reader.session, answer)).toMatchObject({
      status: 403,
      json: { code: 'approver_needed' },
    });
    const own = await send(api(), 'evidence-requests', approver.session, REQUEST);
    const ownPath = `evidence-requests/${own.json['requestId']}/answer`;
    expect(await send(api(), ownPath, approver.session, answer)).toMatchObject({
      status: 403,
      json: { code: 'own_request', detail: expect.stringContaining('their own request') },
    });
    expect((await send(api(), path, approver.session, answer)).status).toBe(200);
    const listed = await send(api(), 'evidence-requests', reader.session);
    expect(listed.json).toMatchObject({
      requests: expect.arrayContaining([
        expect.objectContaining({ state: 'approved', requestedBy: 'Desk 1', fileCount: 0 }),
      ]),
    });
  });

  test('is nobody else’s business', async () => {
    const mine = await office(api());
    const other = await office(api());
    const { json } = await send(api(), 'cases', mine.reader.session, CASE);
    const asked = await send(api(), 'evidence-requests', mine.reader.session, REQUEST);
    const end = { idempotencyKey: KEY, words: 'Ended.', outcome: 'other' };
    const path = `cases/${json['caseId']}/close`;
    expect((await send(api(), path, other.approver.session, end)).status).toBe(404);
    const answer = { decision: 'approved', reason: 'It belongs to the matter.' };
    const answerPath = `evidence-requests/${asked.json['requestId']}/answer`;
    expect((await send(api(), answerPath, other.approver.session, answer)).status).toBe(404);
    for (const name of ['cases', 'evidence-requests'])
      expect(Object.values((await send(api(), name, other.reader.session)).json)).toEqual([[]]);
    await api().writers.endAccess(mine.approver.personId, api().clock());
    expect((await send(api(), answerPath, mine.approver.session, answer)).status).toBe(401);
  });

  test('answers byte for byte the same whoever is counted in the row', async () => {
    const { reader, approver } = await office(api());
    const reports = ['a', 'b', 'c', 'd'].map((id) => ({ id, reporter: id, numbers: [FEW] }));
    const day = COUNTED.day;
    await api().writers.acceptReports(reports.map((sketch) => buildNewReport({ ...sketch, day })));
    await publishPlainRelease(api().writers, ABOUT.week, {
      revision: 2,
      publishedAt: api().clock(),
      ledgerSize: await api().readers.ledgerSize(),
    });
    const answers = [];
    for (const range of [COUNTED.numbers[0], NOBODYS, FEW, '861701234****', '861709999****'])
      answers.push(await allAnswers(api(), [reader.session, approver.session], range));
    const [first] = answers;
    expect(first?.map(([status]) => status)).toEqual([201, 200, 201, 200]);
    for (const other of answers.slice(1, 3)) expect(other).toEqual(first);
    expect(answers[4]).toEqual(answers[3]);
  });

  test('says what is wrong in the reader’s language, with the field', async () => {
    const { reader } = await office(api());
    for (const [path, body, problem] of [
      ['cases', { ...CASE, words: '' }, { path: 'words', code: 'required' }],
      ['cases', { ...CASE, week: '2025-W01' }, { path: 'week', code: 'week_unknown' }],
      ['cases', { ...CASE, about: '' }, { path: 'about', code: 'row_malformed' }],
      ['cases', { ...CASE, more: 1 }, { code: 'unknown_field' }],
      ['cases/none/close', { ...CASE }, { path: 'outcome', code: 'not_in_list' }],
      ['evidence-requests', { ...REQUEST, reason: 'why' }, { path: 'reason', code: 'too_short' }],
    ] as const)
      expect([path, (await send(api(), path, reader.session, body)).json]).toMatchObject([
        path,
        { problems: expect.arrayContaining([expect.objectContaining(problem)]) },
      ]);
  });

  test('is open to nobody without a session, whatever token they hold', async () => {
    const none = ['', 'rws_none', 'none'];
    const tokens = [...none];
    const desk = openTokenDesk(api().databaseUrl);
    for (const scope of ['authority', 'read:summary', 'phoneblock'] satisfies TokenScope[]) {
      const text = tokenText(randomBytes(32), scope);
      await desk.createToken({
        tokenId: `t-${scope}`,
        name: 'machine',
        hash: tokenHash(text),
        scope,
        createdAt: api().clock(),
        expiresAt: null,
        authority: null,
      });
      tokens.push(text);
    }
    await desk.close();
    for (const token of tokens)
      for (const [path, body] of [
        ['session'],
        ['cases'],
        ['cases', CASE],
        ['cases/x/forward', CASE],
        ['cases/x/close', CASE],
        ['evidence-requests'],
        ['evidence-requests', REQUEST],
        ['evidence-requests/x/answer', REQUEST],
      ] as const) {
        const { status } = await send(api(), path, token, body);
        const wanted = none.includes(token) ? 401 : 403;
        expect([token.slice(0, 4), path, status]).toEqual([token.slice(0, 4), path, wanted]);
      }
  });

  test('leaves no words of theirs in the log', () => {
    for (const words of ['We look into it', 'told to stop', 'what people were told', 'Desk 1'])
      expect(api().log()).not.toContain(words);
  });
});
