import type { ReleaseManifest } from '@rangewatch/schema';
import type { SiteDeps } from '../../site-deps.ts';

const FOR_EVER = { immutable: true, maxAge: '1y' } as const;
const ASKED_FOR_EACH_TIME = { headers: { 'Cache-Control': 'no-cache' } } as const;

/**
 * How long a release's file may be kept, as options of the download. It never changes; but while the sample is on record
 * a release may go with it, and another be published at its address.
 */
export async function fileKeeping(
  { containsSample }: Pick<ReleaseManifest, 'containsSample'>,
  readers: Pick<SiteDeps['readers'], 'hasSample'>,
): Promise<typeof FOR_EVER | typeof ASKED_FOR_EACH_TIME> {
  return containsSample || (await readers.hasSample()) ? ASKED_FOR_EACH_TIME : FOR_EVER;
}
