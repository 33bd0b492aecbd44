import { createHash } from 'node:crypto';
import { renderAuthority, writeAuthorityWorkbook } from '@rangewatch/releases';
import { AUTHORITY_COLUMNS, type AuthorityRow } from '@rangewatch/schema';
import { buildTrail, keptAuthorityRows } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf } from '@rangewatch/testkit';
import { beforeAll, expect, test } from 'vitest';
import { makeToken, revokeToken } from '../../compat/phoneblock/test-phoneblock.ts';
import { describeApi, fromNetwork, type TestApi } from '../../test-api.ts';
import { addAuthority, openSession } from '../test-people.ts';
import {
  buildAndKeep,
  releaseCampaignWeek,
  releaseWeek,
  reportFrom,
  WEEK,
} from './test-exact-weeks.ts';

const WEEKS = '/v1/authority/weeks';
const TABLE = `${WEEKS}/${WEEK}`;
const CSV = `${TABLE}/authority.csv`;
const JSON_FILE = `${TABLE}/authority.json`;
const XLSX = `${TABLE}/authority.xlsx`;
const FILES = [CSV, JSON_FILE, XLSX];

let network = 0;
const ask = (api: TestApi, access: string | null, path: string) => {
  network += 1;
  const authorization = access === null ? {} : { authorization: `Bearer ${access}` };
  const headers = { 'accept-language': 'en', ...fromNetwork(network), ...authorization };
  return fetch(api.url + path, { headers });
};
const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { code: unknown }).code;
const rowsOf = async (answer: Response) => (await answer.json()) as AuthorityRow[];
const told = (rows: AuthorityRow[]) =>
  rows.map(({ dimension, category, report_count }) => [dimension, category, report_count]);
const levels = (rows: readonly AuthorityRow[]) =>
  [...new Set(rows.map((row) => row.signal_level))].filter((level) => level !== null);
const tokenFor = (api: TestApi, authority: string | null, scope = 'read:summary' as const) =>
  makeToken(api, scope, null, authority);

async function actsOf({ readers }: TestApi, report = '8657187654321 gambling 0') {
  const record = await readers.findReceipt(bytesOf(`receipt ${report}`));
  if (!record) throw new Error('the report is on record');
  return record;
}

describeApi('exact tables of released weeks', (api) => {
  beforeAll(async () => {
    await releaseWeek(api());
    await addAuthority(api(), 'Ministry');
    await addAuthority(api(), 'Fujian office', { provinces: ['CN-FJ'] });
  });

  test('are for whoever is signed in at an authority, and for its tokens of the scope', async () => {
    const before = await api().readers.ledgerSize();
    const { token: revoked, tokenId } = await tokenFor(api(), 'Ministry');
    await revokeToken(api(), tokenId);
    await addAuthority(api(), 'Ended');
    const { token: ofEnded } = await tokenFor(api(), 'Ended');
    const ended = await openSession(api(), 'Ended');
    await api().writers.endAccess('Ended', api().clock());
    const { token: signals } = await makeToken(api(), 'authority', null, 'Ministry');
    const { token: phone } = await makeToken(api());
    const { token: nobodys } = await tokenFor(api(), null);
    for (const [access, status, code] of [
      [null, 401, 'token_missing'],
      ['rw_unknown', 401, 'token_unknown'],
      [revoked, 401, 'token_unknown'],
      [ofEnded, 401, 'token_unknown'],
      [ended, 401, 'token_unknown'],
      [signals, 403, 'token_scope'],
      [phone, 403, 'token_scope'],
      [nobodys, 403, 'token_authority'],
    ] as const)
      for (const path of [WEEKS, TABLE, `${TABLE}/changes`, ...FILES]) {
        const answer = await ask(api(), access, path);
        expect([path, answer.status, await codeOf(answer)]).toEqual([path, status, code]);
      }
    const { detail } = (await (await ask(api(), null, WEEKS)).json()) as { detail: string };
    expect(detail).toContain('token create NAME --scope read:summary --authority AUTHORITY');
    expect(await api().readers.ledgerSize()).toBe(before);
    const session = await openSession(api(), 'Ministry');
    for (const access of [session, (await tokenFor(api(), 'Ministry')).token])
      for (const path of [WEEKS, TABLE, `${TABLE}/changes`, ...FILES]) {
        const answer = await ask(api(), access, path);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
        await answer.arrayBuffer();
      }
    expect(api().log()).not.toMatch(new RegExp(`${session}|${revoked}|CN-FJ`));
  });

  test('are the files that were kept, with what tells a whole one', async () => {
    const { token } = await tokenFor(api(), 'Ministry');
    const release = await api().readers.findRelease(WEEK);
    if (!release) throw new Error('the week is released');
    const { readers, authorityDir, jitterKey } = api();
    const kept = new Map<string, Buffer[]>();
    const rows = await keptAuthorityRows(
      { readers, authorityDir, policy: PUBLIC_POLICY, jitterKey },
      release,
    );
    const keep = async (name: string, bytes: Uint8Array) => {
      kept.set(name, [...(kept.get(name) ?? []), Buffer.from(bytes)]);
    };
    await renderAuthority(rows, keep);
    const whole = { authorityName: 'Ministry', provinces: null, categories: null, filter: {} };
    await writeAuthorityWorkbook(
      { ...whole, manifest: release.manifest, seesSignals: false },
      rows,
      keep,
    );
    for (const path of FILES) {
      const answer = await ask(api(), token, path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const name = path.slice(TABLE.length + 1);
      expect(bytes.equals(Buffer.concat(kept.get(name) ?? []))).toBe(true);
      const digest = createHash('sha256').update(bytes).digest('base64');
      expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
      expect(answer.headers.get('content-length')).toBe(String(bytes.length));
      expect(answer.headers.get('content-disposition')).toContain(`${WEEK}-r1-${name}`);
    }
  });

  test('hold nothing outside a jurisdiction, and are narrowed within it', async () => {
    const session = await openSession(api(), 'Fujian office');
    for (const path of [CSV, JSON_FILE, TABLE, `${TABLE}/changes`])
      expect(await (await ask(api(), session, path)).text()).not.toMatch(/CN-ZJ|\b34\b/);
    const own = await rowsOf(await ask(api(), session, JSON_FILE));
    expect(told(own)).toEqual([
      ['place', null, 23],
      ['place×category', 'gambling', 9],
      ['place×category', 'loan_credit', 14],
    ]);
    const narrowed = await ask(api(), session, `${JSON_FILE}?place=cn-fj&category=gambling`);
    expect(told(await rowsOf(narrowed))).toEqual([['place×category', 'gambling', 9]]);
    const beyond = await ask(api(), session, `${CSV}?place=CN-ZJ`);
    expect(beyond.status).toBe(403);
    expect(await beyond.json()).toMatchObject({
      code: 'outside_jurisdiction',
      detail: expect.stringMatching(/CN-ZJ.*CN-FJ/),
    });
    const campaigns = await ask(api(), session, `${JSON_FILE}?dimension=campaign`);
    expect([campaigns.status, await campaigns.json()]).toMatchObject([
      403,
      {
        code: 'dimension_outside_jurisdiction',
        detail: expect.stringMatching(/ by campaign: .* by: place, place×category, range\./),
      },
    ]);
    const { token } = await tokenFor(api(), 'Ministry');
    const all = await rowsOf(await ask(api(), token, `${JSON_FILE}?dimension=place%C3%97category`));
    expect(told(all).map(([, , count]) => count)).toEqual([9, 14, 11]);
  });

  test('are an entry of the ledger each time, and one line on receipts, without a person', async () => {
    await addAuthority(api(), 'Auditor');
    const { token } = await tokenFor(api(), 'Auditor');
    const session = await openSession(api(), 'Auditor');
    const before = await api().readers.ledgerSize();
    for (const path of [CSV, XLSX, JSON_FILE]) await (await ask(api(), token, path)).text();
    expect(await api().readers.ledgerSize()).toBe(before + 3);
    for (const path of [TABLE, `${TABLE}?page=2`, `${TABLE}/changes`, WEEKS])
      await (await ask(api(), session, path)).text();
    expect(await api().readers.ledgerSize()).toBe(before + 3);
    api().clock.advanceMs(24 * 3_600_000);
    const nextDay = await openSession(api(), 'Auditor');
    for (const path of [TABLE, `${TABLE}/changes`]) await (await ask(api(), nextDay, path)).text();
    expect(await api().readers.ledgerSize()).toBe(before + 4);
    const record = await actsOf(api());
    expect(record.acts.filter(({ authority }) => authority === 'Auditor')).toHaveLength(4);
    const trail = buildTrail(record, api().clock(), 'Asia/Shanghai');
    expect(trail.filter(({ authority }) => authority === 'Auditor')).toMatchObject([
      { event: 'downloaded', at: '2026-08-18', lastOn: null, release: `${WEEK}/r1` },
    ]);
  });

  test('are told of on receipts of what lies within the jurisdiction only', async () => {
    await addAuthority(api(), 'Loans in Fujian', {
      provinces: ['CN-FJ'],
      categories: ['loan_credit'],
    });
    const { token } = await tokenFor(api(), 'Loans in Fujian');
    const session = await openSession(api(), 'Fujian office');
    for (const [access, path] of [
      [token, CSV],
      [session, TABLE],
    ] as const)
      await (await ask(api(), access, path)).text();
    const offices = new Set(['Fujian office', 'Loans in Fujian']);
    const toldOf = async (report: string) =>
      buildTrail(await actsOf(api(), report), api().clock(), 'Asia/Shanghai')
        .map(({ authority }) => authority ?? '')
        .filter((name) => offices.has(name));
    expect(await toldOf('8657187654321 gambling 0')).toEqual([]);
    expect(await toldOf('8659187654321 gambling 0')).toEqual(['Fujian office']);
    expect(await toldOf('8659187654321 loan_credit 0')).toEqual([
      'Fujian office',
      'Loans in Fujian',
    ]);
  });

  test('come by the page, the highest counts first, with what they can be narrowed by', async () => {
    const session = await openSession(api(), 'Fujian office');
    const page = await (await ask(api(), session, `${TABLE}?page=9`)).json();
    expect(page).toMatchObject({
      week: WEEK,
      revision: 1,
      status: 'provisional',
      authorityName: 'Fujian office',
      provinces: ['CN-FJ'],
      rowCount: 3,
      page: 1,
      pageCount: 1,
      choices: { dimension: ['place', 'place×category'], place: ['CN-FJ'], source: ['rangewatch'] },
      rows: [{ report_count: 23 }, { report_count: 14 }, { report_count: 9 }],
    });
    // Of earlier weeks nothing was released, so that nothing is known to be new.
    expect(await (await ask(api(), session, `${TABLE}/changes`)).json()).toMatchObject({
      changes: [
        { trend: 'new', isKnown: false, rowCount: 0, rows: [] },
        { trend: 'rising', rowCount: 0 },
        { trend: 'falling', rowCount: 0 },
        { trend: 'not_shown', isKnown: false, rowCount: 0 },
      ],
      uncompared: ['rangewatch'],
    });
  });

  test.each([
    [`${WEEKS}/2026-W54/authority.csv`, 400, 'week_not_in_year', 'week'],
    [`${WEEKS}/2026-W00`, 400, 'week_not_in_year', 'week'],
    [`${WEEKS}/W33/authority.csv`, 400, 'malformed_week', 'week'],
    [`${CSV}?place=Fujian`, 400, 'place_unknown', 'place'],
    [`${CSV}?place=zz`, 400, 'place_unknown', 'place'],
    [`${TABLE}?place=CN-XX`, 400, 'place_unknown', 'place'],
    [`${CSV}?category=spam`, 400, 'not_in_list', 'category'],
    [`${CSV}?palce=CN-FJ`, 400, 'unknown_field', 'palce'],
    [`${TABLE}?page=0`, 400, 'too_small', 'page'],
    [`${CSV}?revision=7`, 404, 'revision_unknown', undefined],
    [`${TABLE}/weekly.xlsx`, 404, 'path_unknown', undefined],
    [`${XLSX}?place=Fujian`, 400, 'place_unknown', 'place'],
    [`${WEEKS}/2026-W35/authority.csv`, 404, 'week_not_due', undefined],
    [`${WEEKS}/2026-W31/authority.csv`, 404, 'week_not_released', undefined],
    [`${WEEKS}?after=x`, 400, 'malformed_week', 'after'],
  ])('refuse %s', async (path, status, code, parameter) => {
    const { token } = await tokenFor(api(), 'Ministry');
    const before = await api().readers.ledgerSize();
    const answer = await ask(api(), token, path);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect([answer.status, problem['code'], problem['parameter']]).toEqual([
      status,
      code,
      parameter,
    ]);
    expect(problem['detail']).not.toMatch(/[{}]/);
    expect(await api().readers.ledgerSize()).toBe(before);
  });

  test('list what was released, where it is, and what it must hash to', async () => {
    const { token } = await tokenFor(api(), 'Fujian office');
    const release = await api().readers.findRelease(WEEK);
    expect(await (await ask(api(), token, WEEKS)).json()).toMatchObject({
      authorityName: 'Fujian office',
      weeks: [
        {
          week: WEEK,
          revision: 1,
          status: 'provisional',
          containsSample: false,
          exact: [{ name: 'authority.csv', path: CSV }, { path: JSON_FILE }, { path: XLSX }],
          files: release?.manifest.files.map((file) => ({
            ...file,
            url: `/releases/${WEEK}/r1/${file.name}`,
          })),
        },
      ],
      nextAfter: null,
    });
  });

  test('are the same in GraphQL', async () => {
    const fields = `__typename ... on Error { message } ... on TokenRefused { code }
      ... on ExactWeekRefused { code } ... on InvalidInput { problems { path code } }
      ... on ExactWeek { week revision status containsSample authorityName hasFigures rowCount page pageCount
        rows { ${AUTHORITY_COLUMNS.join(' ')} } }`;
    const query = async (access: string | null, args: string) => {
      const headers = access === null ? {} : { authorization: `Bearer ${access}` };
      const { root } = await api().graphql(`{ exactWeek(${args}) { ${fields} } }`, {}, headers);
      return root as Record<string, unknown>;
    };
    const session = await openSession(api(), 'Fujian office');
    const {
      choices: _choices,
      provinces: _p,
      categories: _c,
      ...json
    } = (await (await ask(api(), session, `${TABLE}?category=gambling`)).json()) as Record<
      string,
      unknown
    >;
    expect(await query(session, `week: "${WEEK}", category: "gambling"`)).toEqual({
      __typename: 'ExactWeek',
      ...json,
    });
    const { token: nobodys } = await tokenFor(api(), null);
    for (const [access, args, told] of [
      [null, `week: "${WEEK}"`, { code: 'token_missing' }],
      [nobodys, `week: "${WEEK}"`, { code: 'token_authority' }],
      [session, `week: "${WEEK}", place: "CN-ZJ"`, { code: 'outside_jurisdiction' }],
      [
        session,
        `week: "${WEEK}", dimension: "carrier"`,
        { code: 'dimension_outside_jurisdiction', message: expect.stringContaining('range') },
      ],
      [session, 'week: "2026-W35"', { code: 'week_not_due' }],
      [session, 'week: "2026-W60"', { problems: [{ path: 'week', code: 'week_not_in_year' }] }],
      [session, `week: "${WEEK}", trend: "up"`, { problems: [{ path: 'trend' }] }],
    ] as const)
      expect(await query(access, args)).toMatchObject(told);
  });

  test('of a later revision stand beside the first', async () => {
    const { token } = await tokenFor(api(), 'Ministry');
    const first = await (await ask(api(), token, CSV)).text();
    await reportFrom(api(), '8659187650000', 12, 'gambling');
    await buildAndKeep(api());
    const second = await ask(api(), token, CSV);
    expect(second.headers.get('content-disposition')).toContain(`${WEEK}-r2-`);
    expect(await second.text()).not.toBe(first);
    expect(await (await ask(api(), token, `${CSV}?revision=1`)).text()).toBe(first);
  });
});

describeApi('signals beside the campaigns of exact tables', (api) => {
  test('are for whoever sees a campaign’s signals, in every form, and for no other token', async () => {
    await releaseCampaignWeek(api());
    await addAuthority(api(), 'Ministry');
    const session = await openSession(api(), 'Ministry');
    const { token: withSignals } = await makeToken(api(), 'read', null, 'Ministry');
    const { token: without } = await tokenFor(api(), 'Ministry');
    for (const [access, expected] of [
      [session, ['robust']],
      [withSignals, ['robust']],
      [without, []],
    ] as const) {
      expect(levels(await rowsOf(await ask(api(), access, JSON_FILE)))).toEqual(expected);
      const page = (await (await ask(api(), access, TABLE)).json()) as { rows: AuthorityRow[] };
      expect(levels(page.rows)).toEqual(expected);
      const csv = await (await ask(api(), access, CSV)).text();
      expect(csv.includes('"robust","2","9"')).toBe(expected.length > 0);
      const { root } = await api().graphql(
        `{ exactWeek(week: "${WEEK}") { ... on ExactWeek { rows { signal_level signal_ratio_high } } } }`,
        {},
        { authorization: `Bearer ${access}` },
      );
      expect(JSON.stringify(root).includes('robust')).toBe(expected.length > 0);
    }
    const { token: ofSignalsOnly } = await makeToken(api(), 'authority', null, 'Ministry');
    expect((await ask(api(), ofSignalsOnly, JSON_FILE)).status).toBe(403);
  });
});

describeApi('exact tables of a deployment with demonstration data', (api) => {
  test('say so in the list, on pages, in files and in GraphQL', async () => {
    await releaseWeek(api(), { isSample: true });
    await addAuthority(api(), 'Ministry');
    const { token } = await tokenFor(api(), 'Ministry');
    expect(await (await ask(api(), token, WEEKS)).json()).toMatchObject({
      weeks: [{ containsSample: true }],
    });
    for (const path of [TABLE, `${TABLE}/changes`])
      expect(await (await ask(api(), token, path)).json()).toMatchObject({ containsSample: true });
    const rows = await rowsOf(await ask(api(), token, JSON_FILE));
    expect(new Set(rows.map((row) => row.contains_sample))).toEqual(new Set([true]));
    const lines = (await (await ask(api(), token, CSV)).text()).trimEnd().split('\r\n').slice(1);
    expect(lines.length).toBe(rows.length);
    for (const line of lines) expect(line).toMatch(/,"true"$/);
    const { root } = await api().graphql(
      `{ exactWeek(week: "${WEEK}") { ... on ExactWeek { containsSample rows { contains_sample } } } }`,
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(root).toMatchObject({
      containsSample: true,
      rows: expect.arrayContaining([{ contains_sample: true }]),
    });
  });
});

describeApi(
  'exact tables whose taking cannot be noted',
  (api) => {
    test('are not handed out', async () => {
      await releaseWeek(api());
      await addAuthority(api(), 'Ministry');
      const session = await openSession(api(), 'Ministry');
      for (const path of [...FILES, TABLE, `${TABLE}/changes`]) {
        const answer = await ask(api(), session, path);
        expect([answer.status, await codeOf(answer)]).toEqual([503, 'access_not_noted']);
      }
      expect(api().log()).toContain('disk full');
    });
  },
  {
    writers: (writers) => ({
      ...writers,
      noteAuthorityAct: () => Promise.reject(new Error('disk full')),
      noteAuthorityActOfDay: () => Promise.reject(new Error('disk full')),
    }),
  },
);

describeApi('an exact table that is still to be made', (api) => {
  test('is awaited', async () => {
    await releaseWeek({ ...api(), authorityDir: `${api().authorityDir}-elsewhere` });
    await addAuthority(api(), 'Ministry');
    const answer = await ask(api(), await openSession(api(), 'Ministry'), CSV);
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'exact_table_awaited']);
    expect(answer.headers.get('retry-after')).toBe('2');
  });
});
