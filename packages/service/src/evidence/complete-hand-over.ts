import type { Writers } from '@rangewatch/database/writers';
import { notedNow, type NotingDeps } from './noted-now.ts';

/** Notes that every file of a request was written: from then on nothing is handed out for it. False: it was done before. */
export async function completeHandOver(
  requestId: string,
  { writers, ...deps }: NotingDeps & { readonly writers: Pick<Writers, 'completeHandOver'> },
): Promise<boolean> {
  return await writers.completeHandOver({ requestId, ...notedNow(deps) });
}
