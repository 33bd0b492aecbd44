import type { Readers } from '@rangewatch/database/readers';
import type { NumberRange } from '@rangewatch/numbering';
import { type Localised, weekOfInstant } from '@rangewatch/schema';
import { assessView, type ListingReason, PUBLIC_POLICY } from '@rangewatch/statistics';

/** What anybody can read about a number or range, which is what somebody objects to. */
export interface Published {
  readonly sentence: Localised;
  readonly isListed: boolean;
  readonly listingReason: ListingReason;
}

/** Null when nothing is published. */
export async function publishedAbout(
  range: NumberRange,
  readers: Readers,
  jitterKey: Uint8Array,
  timeZone: string,
): Promise<Published | null> {
  const view = await readers.rangeView(range);
  const asOf = weekOfInstant(new Date(), timeZone);
  const assessment = assessView(view, asOf, { policy: PUBLIC_POLICY, jitterKey });
  if (!assessment) return null;
  const { sentence, listing } = assessment;
  return { sentence, isListed: listing.isListed, listingReason: listing.reason };
}
