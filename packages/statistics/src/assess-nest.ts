import type { RangeView, Week } from '@rangewatch/schema';
import { assessView, knownNumbers } from './assess-range.ts';
import type { Assessment, ShownGoodNumber } from './assessment.ts';
import type { Disclosure } from './disclosure-policy.ts';
import type { Listing, ListingAdvice } from './listing-advice.ts';

/** What may be said of a number or range among the ranges around it. */
export interface AssessedInNest {
  /** Null when nothing may be said of reports, whether there are none or too few. */
  readonly assessment: Assessment | null;
  /** Known and wanted numbers inside, or the number itself; reported or not. */
  readonly known: readonly ShownGoodNumber[];
  readonly listing: Listing;
}

/** The number or range asked about, then the ranges around it, narrowest first. */
export type AssessedNest = readonly [AssessedInNest, ...AssessedInNest[]];

/**
 * What may be said of a number or range and of those around it, `views` narrowest first. `through` rests on
 * what is public of wider ranges alone: it is the same for an unknown number and for one that too few
 * reported. Throws a `RangeError` without views.
 */
export function assessNest(
  views: readonly RangeView[],
  asOf: Week,
  disclosure: Disclosure,
): AssessedNest {
  const assessments = views.map((view) => assessView(view, asOf, disclosure));
  const [asked, ...around] = views.map((view, index) => {
    const assessment = assessments[index] ?? null;
    const known = knownNumbers(view, disclosure);
    const through = assessments.slice(index + 1).findLast((wider) => wider?.listing.isListed);
    const advice = assessment?.listing ?? adviseUnpublished(known);
    return { assessment, known, listing: { ...advice, through: through?.range ?? null } };
  });
  if (!asked) throw new RangeError('a nest holds at least the range it is about');
  return [asked, ...around];
}

/** One reason for all of which nothing may be said, so that it tells nothing either. */
function adviseUnpublished(known: readonly ShownGoodNumber[]): ListingAdvice {
  const reason = known.length > 0 ? 'good_number' : 'too_few';
  return { isListed: false, reason, votes: 0 };
}
