import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readmeFileName, REVISIONS_FILE } from '@rangewatch/releases';
import { columnsOf, LOCALES, type ReleaseManifest } from '@rangewatch/schema';
import type { TestDatabase } from '@rangewatch/testkit';
import { fillRecord } from './fill-record.ts';

/** As releases are written: everything in quotes, blank where there is nothing. */
const RANGES = `\uFEFF${columnsOf('ranges')
  .map((name) => `"${name}"`)
  .join(',')}
"2026-W46","861701234****","4","rangewatch","50","20","10","lower_edge",,"china-telecom"
"2026-W46","1703555****","4","ftc_dnc","90",,"12","exact","US-VA",
`;

const REVISIONS = '{"changes":[1,2,3]}';
const ROWS: Readonly<Record<string, number>> = { 'ranges.csv': 2, [REVISIONS_FILE]: 3 };
const CONTENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LOCALES.map((locale) => [readmeFileName(locale), locale])),
  'ranges.csv': RANGES,
  [REVISIONS_FILE]: REVISIONS,
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Publishes one small release, its files included. */
export async function publishWeek(
  database: TestDatabase,
  releasesDir: string,
  revision = 1,
): Promise<ReleaseManifest> {
  const manifest: ReleaseManifest = {
    format: 'rangewatch-release/1',
    week: '2026-W46',
    revision,
    status: 'provisional',
    scheduledAt: '2026-11-16T02:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    containsSample: false,
    method: 'rangewatch-public/1',
    revisionReasons: revision === 1 ? [] : [{ reason: 'late-reports', reportCount: 12 }],
    files: Object.entries(CONTENTS).map(([name, text]) => {
      return { name, bytes: Buffer.byteLength(text), sha256: sha256(text), rows: ROWS[name] ?? 0 };
    }),
  };
  const folder = join(releasesDir, manifest.week, `r${revision}`);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(CONTENTS)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'draft.csv'), 'not published');
  await fillRecord(database, (writers) =>
    writers.publishRelease({
      manifest,
      manifestSha256: sha256(JSON.stringify(manifest)),
      publishedAt: new Date('2026-11-16T02:00:00Z'),
      ledgerSize: 0,
      reportCount: 0,
      campaignCounts: [],
      totals: [],
      shares: [],
    }),
  );
  return manifest;
}
