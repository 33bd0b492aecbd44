import type { Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';
import type { HandOutDeps } from './hand-out-evidence.ts';

/** Notes that every file of a request was written: from then on nothing is handed out for it. False: it was done before. */
export async function completeHandOver(
  requestId: string,
  {
    writers,
    clock,
    random,
    timeZone,
  }: Pick<HandOutDeps, 'clock' | 'random' | 'timeZone'> & {
    readonly writers: Pick<Writers, 'completeHandOver'>;
  },
): Promise<boolean> {
  const at = clock();
  const inWeek = weekOfInstant(at, timeZone);
  return await writers.completeHandOver({
    requestId,
    at,
    inWeek,
    leafSalt: random(LEAF_SALT_BYTES),
  });
}
