import { rangeParts } from '@rangewatch/numbering';
import { OWN_SOURCE, type RangeFacts, type SourceFacts, type Week } from '@rangewatch/schema';
import { oldestCountedWeek } from './currency.ts';
import type { DisclosurePolicy } from './disclosure-policy.ts';
import { MIN_COMPLAINTS, WIDEST_LISTED } from './listing-policy.ts';

/** A cheap no for most of the record, from counts alone: whatever `adviseListing` lists passes. */
export function mayBeListed(
  { range, sources }: RangeFacts,
  asOf: Week,
  policy: DisclosurePolicy,
): boolean {
  if (rangeParts(range).openDigits > WIDEST_LISTED) return false;
  const from = oldestCountedWeek(asOf);
  return sources.some((facts) =>
    facts.source === OWN_SOURCE
      ? hasPeople(facts, from, policy)
      : complaintsSince(facts, from) >= MIN_COMPLAINTS,
  );
}

/** Enough in one week of the time that counts, before anything is taken off. */
function hasPeople({ weeks }: SourceFacts, from: Week, policy: DisclosurePolicy): boolean {
  return weeks.some(
    ({ week, reporterCount }) => week >= from && (reporterCount ?? 0) >= policy.numberMinReporters,
  );
}

function complaintsSince({ weeks }: SourceFacts, from: Week): number {
  return weeks
    .filter(({ week }) => week >= from)
    .reduce((sum, { reportCount }) => sum + reportCount, 0);
}
