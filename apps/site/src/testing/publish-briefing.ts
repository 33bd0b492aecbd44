import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { renderRelease, type TableRow } from '@rangewatch/releases';
import { ensureWeek } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import type { TestDatabase } from '@rangewatch/testkit';
import { fillRecord } from './fill-record.ts';

const WEEK = ensureWeek('2026-W45');
const SHARED = { week: WEEK, source: 'ftc_dnc', counts_are: 'exact' } as const;
const ROWS: readonly TableRow[] = [
  {
    table: 'sources',
    row: {
      ...SHARED,
      report_count: 62_415,
      reporter_count: null,
      number_count: 31_207,
      withheld_count: 4,
      rejected_count: 0,
      evidence_tenths: null,
      disputed_tenths: 0,
    },
  },
  {
    table: 'ranges',
    row: {
      ...SHARED,
      range: '1305555****',
      open_digits: 4,
      report_count: 90,
      reporter_count: null,
      number_count: 12,
      place: 'US-FL',
      carrier: null,
    },
  },
  {
    table: 'ranges',
    row: {
      ...SHARED,
      range: '13055557***',
      open_digits: 3,
      report_count: 88,
      reporter_count: null,
      number_count: 11,
      place: 'US-FL',
      carrier: null,
    },
  },
];

/** Publishes a whole release, briefing included; its folder. */
export async function publishBriefing(
  database: TestDatabase,
  releasesDir: string,
): Promise<string> {
  const folder = join(releasesDir, WEEK, 'r1');
  await mkdir(folder, { recursive: true });
  const { manifest, manifestSha256 } = await renderRelease(
    {
      week: WEEK,
      revision: 1,
      status: 'final',
      scheduledAt: new Date('2026-11-09T02:00:00Z'),
      timeZone: 'Asia/Shanghai',
      containsSample: false,
      revisionReasons: [],
      policy: PUBLIC_POLICY,
    },
    ROWS,
    (name, bytes) => appendFile(join(folder, name), bytes),
    { previous: null, daysWithoutData: [], signingKey: new Uint8Array(32), sm2Key: null },
  );
  await fillRecord(database, (writers) =>
    writers.publishRelease({
      manifest,
      manifestSha256,
      publishedAt: new Date('2026-11-09T02:00:00Z'),
      ledgerSize: 0,
      reportCount: 0,
      campaignCounts: [],
      totals: [],
      shares: [],
    }),
  );
  return folder;
}
