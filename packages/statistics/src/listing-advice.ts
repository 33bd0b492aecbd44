import type { NumberRange } from '@rangewatch/numbering';

/** Why a number or range is, or is not, on the lists that phones block by. */
export const LISTING_REASONS = [
  'listed',
  'good_number',
  'too_wide',
  'not_spread',
  'old',
  'too_few',
] as const;
export type ListingReason = (typeof LISTING_REASONS)[number];

export interface ListingAdvice {
  readonly isListed: boolean;
  readonly reason: ListingReason;
  /**
   * What it is listed with: the lower edge of the band of people, or the complaints of the last 26 weeks
   * in one official file, whichever is larger; never a sum. 0 when it is not listed.
   */
  readonly votes: number;
}

/** What block lists do with a number or range: by itself, or with a wider range around it. */
export interface Listing extends ListingAdvice {
  /** The widest listed range around it, whose numbers lists turn away too; null when none is listed. */
  readonly through: NumberRange | null;
}
