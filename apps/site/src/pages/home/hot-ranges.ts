import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isNumberRange, type NumberRange } from '@rangewatch/numbering';
import { columnsOf, OWN_SOURCE, type Release } from '@rangewatch/schema';

/** A range of the published file: `reporterCount` is the lower edge of its band. */
export interface HotRange {
  readonly range: NumberRange;
  readonly reporterCount: number;
}

const FILE = 'ranges.csv';
/** Blocks of 10,000: the width in which numbers are handed out and people are counted exactly. */
const OPEN_DIGITS = 4;
const MOST_SHOWN = 5;
const columns = columnsOf('ranges');
const at = (name: string): number => columns.indexOf(name);
const RANGE = at('range');
const OPEN = at('open_digits');
const SOURCE = at('source');
const REPORTERS = at('reporter_count');

let latest: {
  readonly address: string;
  readonly sha256: string;
  readonly ranges: Promise<readonly HotRange[]>;
} | null = null;

/**
 * The blocks most people reported in a published week, from the released file itself: the page cannot say
 * more than the file does. A release never changes, so it is read once; the hash tells one that took another's place.
 */
export async function findHotRanges(
  release: Release,
  releasesDir: string,
): Promise<readonly HotRange[]> {
  const entry = release.manifest.files.find(({ name }) => name === FILE);
  if (!entry) return [];
  const { sha256 } = entry;
  const address = join(releasesDir, release.week, `r${release.revision}`, FILE);
  if (latest?.address !== address || latest.sha256 !== sha256)
    latest = { address, sha256, ranges: readHotRanges(address) };
  return await latest.ranges.catch(() => {
    // The files may be on their way to this machine: the page does without, the next reader tries again.
    latest = null;
    return [];
  });
}

async function readHotRanges(address: string): Promise<readonly HotRange[]> {
  let hottest: HotRange[] = [];
  for await (const line of createInterface({ input: createReadStream(address, 'utf8') })) {
    const found = hotRange(line.replaceAll('"', '').split(','));
    if (!found || found.reporterCount <= (hottest[MOST_SHOWN - 1]?.reporterCount ?? 0)) continue;
    hottest = [...hottest, found]
      .toSorted((a, b) => b.reporterCount - a.reporterCount)
      .slice(0, MOST_SHOWN);
  }
  return hottest;
}

/** Quotes stand around texts here, never inside: no value of this table holds one, or a comma. */
function hotRange(fields: readonly string[]): HotRange | null {
  const range = fields[RANGE] ?? '';
  const reporterCount = Number(fields[REPORTERS]);
  const isHot =
    Number(fields[OPEN]) === OPEN_DIGITS && fields[SOURCE] === OWN_SOURCE && reporterCount > 0;
  return isHot && isNumberRange(range) ? { range, reporterCount } : null;
}
