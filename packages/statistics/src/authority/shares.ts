import { type AuthorityRow, OWN_SOURCE, type Source } from '@rangewatch/schema';
import { reportsTogether, type Tally } from './tally.ts';

/** From how many reports on a share is given: a tenth of them must be more than five. */
export const SHARE_FROM = 60;

/** Nobody attaches evidence to a line of an official file. */
export function sharesOf(
  source: Source,
  tallies: readonly Tally[],
): Pick<AuthorityRow, 'evidence_tenths' | 'disputed_tenths'> {
  const all = reportsTogether(tallies);
  const tenths = (of: (tally: Tally) => number): number | null => {
    if (all < SHARE_FROM) return null;
    const part = tallies.reduce((sum, tally) => sum + of(tally), 0);
    return Math.floor((10 * part) / all);
  };
  return {
    evidence_tenths: source === OWN_SOURCE ? tenths(({ evidenceCount }) => evidenceCount) : null,
    disputed_tenths: tenths(({ disputedCount }) => disputedCount),
  };
}
