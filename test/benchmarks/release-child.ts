import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import { buildWeek, ensureArchives } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { measured, peakMegabytes } from './measured.ts';

/** Builds one week in a process of its own, so that its peak memory is its own: `URL RELEASES_DIR WEEK`, JSON out. */

const [url = '', releasesDir = '', typed = ''] = process.argv.slice(2);
const readers = await openReaders(url);
const writers = await openWriters(url);
const deps = {
  readers,
  writers,
  releasesDir,
  clock: () => new Date(),
  timeZone: 'Asia/Shanghai',
  jitterKey: new Uint8Array(32).fill(1),
  signingKey: new Uint8Array(32).fill(2),
  policy: PUBLIC_POLICY,
};
const { result, ...took } = await measured(async () => {
  const outcome = await buildWeek(deps, ensureWeek(typed));
  await ensureArchives(deps, outcome.manifest);
  return outcome;
});
const { folder, manifest } = result;
const built = {
  folder,
  ...took,
  peakMegabytes: peakMegabytes(),
  files: manifest.files.length,
  megabytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000,
};
process.stdout.write(JSON.stringify(built));
await readers.close();
await writers.close();
