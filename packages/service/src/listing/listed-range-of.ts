import { describeRange, placeId } from '@rangewatch/numbering';
import type { Category, ListedRange, Week } from '@rangewatch/schema';
import { type Assessment, heatScoreOf } from '@rangewatch/statistics';

/** The list's entry for what an assessment advises to list; null when it does not. */
export function listedRangeOf(assessment: Assessment): ListedRange | null {
  const { listing, ownReports: own, officialSources, asOf } = assessment;
  const lastWeek = latest([own?.lastWeek, ...officialSources.map((source) => source.lastWeek)]);
  if (!listing.isListed || !lastWeek) return null;
  const { place, allocatedCarrier } = describeRange(assessment.range);
  return {
    range: assessment.range,
    votes: listing.votes,
    category: mainCategory(assessment),
    lastWeek,
    heatScore: heatScoreOf(
      Math.max(own?.heat ?? 0, ...officialSources.map(({ heat }) => heat)),
      asOf,
    ),
    placeId: place && placeId(place),
    carrierId: allocatedCarrier && placeId(allocatedCarrier),
  };
}

/** What most said the calls were for: our own reports first, then the official files. */
export function mainCategory({ ownReports, officialSources }: Assessment): Category | null {
  const own = ownReports?.categories[0]?.category;
  return own ?? officialSources.flatMap(({ categories }) => categories)[0]?.category ?? null;
}

function latest(weeks: readonly (Week | null | undefined)[]): Week | null {
  return (
    weeks
      .filter((week) => week !== null && week !== undefined)
      .toSorted()
      .at(-1) ?? null
  );
}
