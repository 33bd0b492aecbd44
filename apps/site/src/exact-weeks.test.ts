import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AUTHORITY_COLUMNS,
  type AuthorityRow,
  type AuthorityTablePage,
  LOCALES,
} from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDENTIAL } from './testing/fake-authorities.ts';
import { SESSION } from './testing/fake-session.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { publishWeek } from './testing/publish-week.ts';

const PAGE = '/authority/weeks/2026-W46';

function row(change: Partial<AuthorityRow>): AuthorityRow {
  const empty = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, null]));
  const always = { week: '2026-W46', dimension: 'place×category', source: 'rangewatch' };
  const rest = { cell: 'value', status: 'provisional', ...change };
  return { ...empty, ...always, ...rest } as AuthorityRow;
}

const OF = {
  week: '2026-W46',
  revision: 2,
  status: 'provisional',
  containsSample: true,
  authorityName: 'Office <b>',
  provinces: ['CN-FJ', 'CN-ZJ'],
  categories: null,
  hasFigures: true,
} as const;
const TABLE: AuthorityTablePage = {
  ...OF,
  provinces: [...OF.provinces],
  rowCount: 120,
  page: 2,
  pageCount: 3,
  choices: {
    dimension: ['place', 'place×category'],
    place: ['CN-FJ', 'CN-ZJ'],
    category: ['gambling', 'none_stated'],
    source: ['rangewatch'],
    trend: [],
  },
  rows: [
    row({ place: 'CN-FJ', category: 'gambling', report_count: 1234, trend: 'rising' }),
    row({ cell: 'other', report_count: 9, reply: 'invited', evidence_tenths: 3 }),
    row({
      dimension: 'campaign',
      title: '<script>',
      campaign_id: 'lottery',
      report_count: 7,
      signal_level: 'robust',
      signal_ratio_low: 2,
      signal_ratio_high: 9,
    }),
    row({ dimension: 'place', place: 'CN-ZJ', last_week_count: 8, trend: 'not_shown' }),
    row({ dimension: 'range', range: '861701234****', place: 'CN-FJ', report_count: 8 }),
  ],
};

const RISING = TABLE.rows.slice(0, 1);
/** A campaign that last week showed and this one does not. */
const GONE = row({
  dimension: 'campaign',
  campaign_id: 'winter',
  title: 'Winter lottery',
  last_week_count: 8,
  trend: 'not_shown',
});

describeEachEngine('exact weeks on an authority’s desk', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  let releasesDir = '';
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.exactPage = { kind: 'accepted', value: TABLE };
    releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-site-'));
    site = await openSite(database(), { gateway, releasesDir });
    await publishWeek(database(), releasesDir);
  });
  afterEach(async () => {
    await site.close();
    await rm(releasesDir, { recursive: true });
  });
  const signIn = () => site.post('/authority/sign-in', { credential: JSON.stringify(CREDENTIAL) });

  test('begin with the newest week, what changed, and every release with its sums', async () => {
    const manifest = await publishWeek(database(), releasesDir, 2);
    const changes = [
      { trend: 'new' as const, isKnown: true, rowCount: 0, ownRowCount: 0, rows: [] },
      { trend: 'rising' as const, isKnown: true, rowCount: 8, ownRowCount: 3, rows: RISING },
      { trend: 'falling' as const, isKnown: false, rowCount: 0, ownRowCount: 0, rows: [] },
    ];
    const value = { ...OF, provinces: null, changes, uncompared: ['ftc_dnc' as const] };
    gateway.exactChanges = { kind: 'accepted', value };
    await signIn();
    const html = await site.text('/authority');
    for (const part of [
      'href="/authority/weeks/2026-W46"',
      'New: 0',
      'Rising: 8, 3 of them from reports made here',
      'Fujian × gambling',
      '1,234',
      'href="/authority/weeks/2026-W46?trend=rising"',
      manifest.files[0]?.sha256 ?? '',
      'href="/releases/2026-W46/r2/ranges.csv"',
      'rangewatch release verify . --key release.pem',
      'sha256sum -c --ignore-missing SHA256SUMS',
      'Get-FileHash FILE',
      'href="/authority/weeks/2026-W46?revision=1"',
      'href="/releases/2026-W46/r2/SHA256SUMS.sig"',
      `href="${PAGE}/authority.xlsx"`,
    ])
      expect(html).toContain(part);
    expect(html).toMatch(/What is new, rising or falling cannot be said yet of [^<]*FTC/);
    expect(html).not.toContain('Falling: 0');
    expect(gateway.exactAsked).toMatchObject([{ access: SESSION, week: '2026-W46' }]);
    gateway.exactChanges = { kind: 'refused', status: 503, detail: 'still being made' };
    expect(await site.text('/authority')).toContain('still being made');
    gateway.exactChanges = { kind: 'unavailable' };
    expect((await site.fetch('/authority')).status).toBe(200);
  });

  test('are shown as rows in words, narrowed and turned by plain links', async () => {
    await signIn();
    const answer = await site.fetch(`${PAGE}?place=CN-FJ&category=&page=2&evil=1`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    for (const part of [
      'Fujian × gambling',
      '/SHA256SUMS.sig"',
      'href="/authority/weeks/2026-W46?revision=1"',
      'all others together',
      'with evidence: at least 3 in 10 reports',
      'That is not zero reports, and the public files may still show it.',
      '&lt;script>',
      'For Office &lt;b>: Fujian, Zhejiang',
      `href="${PAGE}?place=CN-FJ&amp;page=3"`,
      `href="${PAGE}?place=CN-FJ&amp;page=1"`,
      `href="${PAGE}/authority.csv?place=CN-FJ"`,
      `href="${PAGE}/authority.xlsx?place=CN-FJ"`,
      'invented sample data',
      'robust signal, 2 to 9 times what was expected',
      'A signal is not proof',
      'by range; Fujian; ',
      'none_stated">no category stated',
      'has rows by place, by place × category, by range where all its numbers were allocated there.',
    ])
      expect(html).toContain(part);
    for (const about of ['campaign%3Alottery', 'range%3A861701234****'])
      for (const path of ['cases', 'evidence-requests'])
        expect(html).toContain(`/authority/${path}/new?about=${about}&amp;week=2026-W46`);
    expect(html).toMatch(/<option value="CN-FJ" selected[^>]*>Fujian/);
    expect(String(gateway.exactAsked.at(-1)?.query)).toBe('place=CN-FJ&page=2');
    for (const locale of LOCALES) {
      const text = await site.text(`/${locale}${PAGE}`);
      expect(text).not.toMatch(/\{\w+\}|exact\.|desk\./);
      expect(gateway.exactAsked.at(-1)?.locale).toBe(locale);
    }
  });

  test('say so where all that is left of last week is no longer shown', async () => {
    await signIn();
    const choices = { ...TABLE.choices, trend: ['not_shown' as const] };
    const value = { ...TABLE, hasFigures: false, choices, rows: [GONE] };
    gateway.exactPage = { kind: 'accepted', value };
    const page = await site.text(`${PAGE}?dimension=campaign`);
    const nothing = { isKnown: true, rowCount: 0, ownRowCount: 0, rows: [] };
    const changes = [
      { ...nothing, trend: 'new' as const },
      { trend: 'not_shown' as const, isKnown: true, rowCount: 1, ownRowCount: 1, rows: [GONE] },
    ];
    const told = { ...OF, provinces: null, hasFigures: false, uncompared: [] };
    gateway.exactChanges = { kind: 'accepted', value: { ...told, changes } };
    const desk = await site.text('/authority');
    for (const html of [page, desk]) {
      expect(html).toContain('For this week your authority has no figure');
      expect(html).toContain('Winter lottery');
      expect(html).not.toMatch(/New: 0|winter&amp;week|Within these bounds/);
    }
    gateway.exactChanges = {
      kind: 'accepted',
      value: { ...told, changes: [{ ...nothing, trend: 'not_shown' }] },
    };
    expect(await site.text('/authority')).toContain('In this week no cell that your authority');
  });

  test('say of a wrong filter which it is and what it can be, with what else was chosen kept', async () => {
    await signIn();
    for (const path of [PAGE, `${PAGE}/authority.csv`]) {
      const wrong = await site.fetch(`${path}?place=CN-FJ&category=<spam>&page=2`);
      const html = await wrong.text();
      expect([path, wrong.status]).toEqual([path, 400]);
      expect(html).toContain('Category: “&lt;spam>” is none of the options');
      expect(html).toMatch(/weeks\/2026-W46\?place=CN-FJ&amp;category=gambling"[^>]*>Gambling/i);
      expect(html).toMatch(/weeks\/2026-W46\?place=CN-FJ"[^>]*>All/);
    }
    expect(await site.text(`/zh-Hans${PAGE}?trend=upward`)).toContain('“upward”不在选项之中');
    expect(gateway.exactAsked).toEqual([]);
  });

  test('can be taken along as the API made them', async () => {
    await signIn();
    const content = Buffer.from('\uFEFF"week"\r\n');
    const type = 'text/csv; charset=utf-8; header=present';
    gateway.exactFile = {
      kind: 'accepted',
      value: { name: '2026-W46-r2-authority.csv', type, content },
    };
    const answer = await site.fetch(`${PAGE}/authority.csv?trend=new`);
    expect(answer.headers.get('content-disposition')).toContain('2026-W46-r2-authority.csv');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect((await site.fetch(`${PAGE}/other.csv`)).status).toBe(404);
  });

  test('are for nobody else, and refused in the words of the API', async () => {
    for (const path of [PAGE, `${PAGE}/authority.csv`])
      expect((await site.fetch(path)).headers.get('location')).toBe('/authority/sign-in');
    expect(gateway.exactAsked).toEqual([]);
    await signIn();
    gateway.exactPage = { kind: 'refused', status: 403, detail: 'does not see CN-ZJ' };
    const refused = await site.fetch(`${PAGE}?place=CN-ZJ`);
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([403, 'no-store']);
    expect(await refused.text()).toContain('does not see CN-ZJ');
    const none = await site.fetch('/en/authority/weeks/2026-W54');
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.stringContaining('the weeks of 2026 are 2026-W01 to 2026-W53'),
    ]);
    gateway.isDown = true;
    expect((await site.fetch(PAGE)).status).toBe(503);
    gateway.isDown = false;
    gateway.person = null;
    const over = await site.fetch(PAGE);
    expect(over.headers.get('location')).toBe('/authority/sign-in');
    expect(over.headers.getSetCookie().join(' ')).toContain('authority=;');
  });
});
