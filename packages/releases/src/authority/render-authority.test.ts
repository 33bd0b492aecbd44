import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUTHORITY_COLUMNS, type AuthorityRow, compareAuthorityRows } from '@rangewatch/schema';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AuthorityRowsOutOfOrder, renderAuthority } from './render-authority.ts';
import { readAuthorityFile } from './read-authority-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-authority-'));
});
afterEach(() => rm(folder, { recursive: true }));

function row(change: Partial<AuthorityRow>): AuthorityRow {
  const empty = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, null]));
  const always = {
    week: '2026-W34',
    dimension: 'place',
    source: 'rangewatch',
    cell: 'value',
    contains_sample: false,
  };
  return { ...empty, ...always, status: 'provisional', ...change } as AuthorityRow;
}

const LATER = [
  'reply_deadline',
  'signal_level',
  'signal_ratio_low',
  'signal_ratio_high',
  'contains_sample',
];

const ROWS = [
  row({ place: 'CN-GD', report_count: 30, reporter_count: 12, trend: 'rising' }),
  row({ cell: 'other', report_count: 9 }),
  row({
    dimension: 'campaign',
    campaign_id: 'c',
    title: '=1+1',
    organiser: '主办"方',
    reply: 'invited',
    reply_deadline: '2026-09-04',
  }),
  row({ dimension: 'place×category', place: null, category: 'gambling', report_count: 7 }),
].toSorted(compareAuthorityRows);

async function render(rows: Iterable<AuthorityRow>) {
  const files = new Map<string, Buffer[]>();
  const entries = await renderAuthority(rows, async (name, bytes) => {
    files.set(name, [...(files.get(name) ?? []), Buffer.from(bytes)]);
  });
  for (const [name, parts] of files) await writeFile(join(folder, name), Buffer.concat(parts));
  return entries;
}

it('is read again from JSON as it was, and from CSV with no formula in it', async () => {
  const entries = await render(ROWS);
  expect(entries).toMatchObject([
    { name: 'authority.csv', rows: 4 },
    { name: 'authority.json', rows: 4 },
  ]);
  const again: AuthorityRow[] = [];
  for await (const each of readAuthorityFile(join(folder, 'authority.json'))) again.push(each);
  expect(again).toEqual(ROWS);
  const csv = await readFile(join(folder, 'authority.csv'), 'utf8');
  const records: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(Object.keys(records[0] ?? {})).toEqual(AUTHORITY_COLUMNS);
  expect(records.map(({ title }) => title)).toContain("'=1+1");
  expect(records.map(({ cell }) => cell)).toEqual(ROWS.map(({ cell }) => cell));
});

it('is read again from a file of before some columns and a word of today', async () => {
  const gone = row({ place: 'CN-GD', last_week_count: 30, trend: 'not_shown' });
  const earlier = Object.fromEntries(
    Object.entries({ ...gone, trend: 'gone_quiet' }).filter(([column]) => !LATER.includes(column)),
  );
  await writeFile(join(folder, 'authority.json'), `[\n${JSON.stringify(earlier)}\n]\n`);
  const again: AuthorityRow[] = [];
  for await (const each of readAuthorityFile(join(folder, 'authority.json'))) again.push(each);
  expect(again).toEqual([gone]);
});

it('is read again from a file of before ranges had a place', async () => {
  const ranges = [
    ['861300100****', 'CN-BJ'],
    ['44208758****', null],
  ].map(([range = null, place = null]) => row({ dimension: 'range', range, place }));
  const ofCampaign = row({ dimension: 'campaign×range', campaign_id: 'c', range: '861300100****' });
  await render(
    [ofCampaign, ...ranges.map((each) => ({ ...each, place: null }))].toSorted(
      compareAuthorityRows,
    ),
  );
  const again: AuthorityRow[] = [];
  for await (const each of readAuthorityFile(join(folder, 'authority.json'))) again.push(each);
  expect(again).toEqual([ofCampaign, ...ranges].toSorted(compareAuthorityRows));
});

it('is empty for a week without rows', async () => {
  await render([]);
  expect(JSON.parse(await readFile(join(folder, 'authority.json'), 'utf8'))).toEqual([]);
});

it('is refused out of order, and with a cell twice', async () => {
  await expect(render(ROWS.toReversed())).rejects.toThrow(AuthorityRowsOutOfOrder);
  await expect(render([...ROWS.slice(0, 1), ...ROWS.slice(0, 1)])).rejects.toThrow(
    AuthorityRowsOutOfOrder,
  );
});
