import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureWeek } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import type { ReleaseHeader } from './release-header.ts';
import { type RenderedRelease, renderRelease, type RenderOptions } from './render-release.ts';
import type { TableRow } from './table-row.ts';

const WEEK = '2026-W34';

/** A release header for tests. */
export const TEST_HEADER: ReleaseHeader = {
  week: ensureWeek(WEEK),
  revision: 1,
  status: 'provisional',
  scheduledAt: new Date('2026-08-24T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
  containsSample: false,
  revisionReasons: [],
  policy: PUBLIC_POLICY,
};

/** Two or three rows of every table, one with text that spreadsheets would run. */
export const TEST_ROWS: readonly TableRow[] = [
  {
    table: 'sources',
    row: {
      week: WEEK,
      source: 'ftc_dnc',
      report_count: 12,
      reporter_count: null,
      number_count: 9,
      withheld_count: 1,
      rejected_count: 2,
      counts_are: 'exact',
      evidence_tenths: null,
      disputed_tenths: null,
    },
  },
  {
    table: 'sources',
    row: {
      week: WEEK,
      source: 'rangewatch',
      report_count: 100,
      reporter_count: null,
      number_count: 20,
      withheld_count: 5,
      rejected_count: 0,
      counts_are: 'lower_edge',
      evidence_tenths: 3,
      disputed_tenths: 0,
    },
  },
  {
    table: 'categories',
    row: {
      week: WEEK,
      category: null,
      source: 'ftc_dnc',
      report_count: 4,
      number_count: 4,
      counts_are: 'exact',
    },
  },
  {
    table: 'categories',
    row: {
      week: WEEK,
      category: 'warranty',
      source: 'ftc_dnc',
      report_count: 8,
      number_count: 5,
      counts_are: 'exact',
    },
  },
  {
    table: 'campaigns',
    row: {
      week: WEEK,
      campaign_id: 'c1',
      title: '家装抽奖\u2028"一等奖", 2026',
      organiser: '=cmd|x',
      report_count: 10,
      reporter_count: 5,
      reply: 'replied',
      reply_deadline: '2026-08-10',
      counts_are: 'lower_edge',
    },
  },
  {
    table: 'signals',
    row: {
      week: WEEK,
      campaign_id: 'c1',
      signal: 1,
      title: '家装抽奖',
      organiser: '=cmd|x',
      range: '8617012345**',
      named_as: 'block',
      level: 'robust',
      called_about: 120,
      called_noise: 4,
      ratio_band: '5to10',
      reply: 'replied',
      reply_deadline: '2026-08-10',
      counts_are: 'noise_added',
    },
  },
  {
    table: 'signals',
    row: {
      week: WEEK,
      campaign_id: 'c1',
      signal: 2,
      title: '家装抽奖',
      organiser: '=cmd|x',
      range: null,
      named_as: 'nothing',
      level: 'robust',
      called_about: 40,
      called_noise: 4,
      ratio_band: '2to5',
      reply: 'replied',
      reply_deadline: '2026-08-10',
      counts_are: 'noise_added',
    },
  },
  {
    table: 'numbers',
    row: {
      week: WEEK,
      number: '8617012345678',
      source: 'rangewatch',
      report_count: 5,
      reporter_count: 3,
      counts_are: 'lower_edge',
      place: 'CN-FJ',
      carrier: 'china-telecom',
    },
  },
  {
    table: 'ranges',
    row: {
      week: WEEK,
      range: '861701234****',
      open_digits: 4,
      source: 'rangewatch',
      report_count: 20,
      reporter_count: 10,
      number_count: 5,
      counts_are: 'lower_edge',
      place: 'CN-FJ',
      carrier: 'china-telecom',
    },
  },
  {
    table: 'numbers',
    row: {
      week: WEEK,
      number: 'CN:95588',
      source: 'rangewatch',
      report_count: 3,
      reporter_count: 3,
      counts_are: 'lower_edge',
      place: null,
      carrier: null,
    },
  },
  {
    table: 'ranges',
    row: {
      week: WEEK,
      range: 'CN:955**',
      open_digits: 2,
      source: 'rangewatch',
      report_count: 20,
      reporter_count: 10,
      number_count: 3,
      counts_are: 'lower_edge',
      place: null,
      carrier: null,
    },
  },
  {
    table: 'weekly',
    row: {
      week: WEEK,
      source: 'ftc_dnc',
      category: null,
      report_count: 12,
      number_count: 9,
      week_before: 10,
      four_week_mean: null,
      days_with_reports: 5,
      revision: 1,
      status: 'provisional',
      counts_are: 'exact',
    },
  },
  {
    table: 'weekly',
    row: {
      week: WEEK,
      source: 'ftc_dnc',
      category: 'none_stated',
      report_count: 4,
      number_count: 4,
      week_before: null,
      four_week_mean: null,
      days_with_reports: null,
      revision: 1,
      status: 'provisional',
      counts_are: 'exact',
    },
  },
];

export const TEST_OPTIONS: RenderOptions = {
  previous: null,
  daysWithoutData: [],
  signingKey: Uint8Array.from({ length: 32 }, (_, index) => index),
  sm2Key: null,
};

/** Renders into memory; the files by name. */
export async function renderToMemory(
  rows: readonly TableRow[] = TEST_ROWS,
  header: ReleaseHeader = TEST_HEADER,
  options: RenderOptions = TEST_OPTIONS,
): Promise<RenderedRelease & { files: Map<string, Buffer> }> {
  const chunks = new Map<string, Buffer[]>();
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    chunks.set(name, [...(chunks.get(name) ?? []), Buffer.from(bytes)]);
  };
  const rendered = await renderRelease(header, rows, write, options);
  const files = new Map([...chunks].map(([name, parts]) => [name, Buffer.concat(parts)]));
  return { ...rendered, files };
}

/** Renders into a new temporary folder, which the test removes. */
export async function renderToFolder(
  rows?: readonly TableRow[],
  options?: RenderOptions,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-release-'));
  const { files } = await renderToMemory(rows, undefined, options);
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  return folder;
}

/** One file of a rendered release as text. */
export function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`no ${name}`);
  return bytes.toString('utf8');
}
