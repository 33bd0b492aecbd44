import { assessChildren, type ChildAssessment } from '@rangewatch/statistics';
import type { SiteDeps } from '../../site-deps.ts';
import type { Allocation } from './place-names.ts';

/** How many listed ranges of one width a page shows. */
const MOST_SHOWN = 20;

/** The listed ranges of one width, or single numbers, that were allocated there, hottest first, with what is public of them now. */
export async function hottestRanges(
  { of, id }: Allocation,
  openDigits: number,
  { readers, disclosure }: Pick<SiteDeps, 'readers' | 'disclosure'>,
): Promise<readonly ChildAssessment[]> {
  const entries = await readers.topListed({ of, id, openDigits, limit: MOST_SHOWN });
  const ranges = entries.map(({ range }) => range);
  const assessed = assessChildren(await readers.rangeTotals(ranges), ranges, disclosure);
  // The list is a minute old at most: what was withdrawn since has nothing to show.
  return assessed.filter(({ depth }) => depth > 0);
}
