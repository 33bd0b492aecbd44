import { openReaders } from '@rangewatch/database/readers';
import { ensureWeek } from '@rangewatch/schema';
import { keepNewestRows } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { measured, peakMegabytes } from './measured.ts';

/** Makes the exact table of a released week in a process of its own: `URL AUTHORITY_DIR WEEK`, JSON out. */

const [url = '', authorityDir = '', typed = ''] = process.argv.slice(2);
const readers = await openReaders(url);
const deps = {
  readers,
  authorityDir,
  policy: PUBLIC_POLICY,
  jitterKey: new Uint8Array(32).fill(1),
};
const { result, ...took } = await measured(() => keepNewestRows(deps, ensureWeek(typed)));
if (!result) throw new Error(`there is no release of ${typed}`);
process.stdout.write(JSON.stringify({ ...took, peakMegabytes: peakMegabytes() }));
await readers.close();
