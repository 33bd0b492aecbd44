import { describeRange, placeId, type RangeDescription, rangeParts } from '@rangewatch/numbering';
import type { LookUpRow } from '@rangewatch/schema';
import type { AssessedFigures, OfficialAssessment, OwnAssessment } from '@rangewatch/statistics';

/** The rows of one number or range: one a source, in code-point order of the source. */
export function lookUpRows(figures: AssessedFigures): readonly LookUpRow[] {
  const { ownReports: own, officialSources } = figures;
  const description = describeRange(figures.range);
  const rows = [
    ...officialSources.map((official) => officialColumns(official)),
    ...(own ? [ownColumns(own)] : []),
  ];
  return rows
    .map((columns) => ({ ...columns, ...rangeColumns(figures, description) }))
    .toSorted((a, b) => (a.source < b.source ? -1 : 1));
}

type RangeColumn =
  | 'range'
  | 'open_digits'
  | 'country'
  | 'is_listed'
  | 'listing_reason'
  | 'votes'
  | 'place_id'
  | 'place_en'
  | 'place_zh_hans'
  | 'place_zh_hant'
  | 'carrier_id';

function rangeColumns(
  { range, listing }: AssessedFigures,
  { country, place, allocatedCarrier }: RangeDescription,
): Pick<LookUpRow, RangeColumn> {
  return {
    range,
    open_digits: rangeParts(range).openDigits,
    country,
    is_listed: listing.isListed,
    listing_reason: listing.reason,
    votes: listing.votes,
    place_id: place && placeId(place),
    place_en: place && place.en,
    place_zh_hans: place && place['zh-Hans'],
    place_zh_hant: place && place['zh-Hant'],
    carrier_id: allocatedCarrier && placeId(allocatedCarrier),
  };
}

function ownColumns(own: OwnAssessment): Omit<LookUpRow, RangeColumn> {
  return {
    source: own.source,
    reporters_from: own.reporters.from,
    reporters_to: own.reporters.to,
    reports_from: own.reports.from,
    reports_to: own.reports.to,
    // A number that is shown was reported itself.
    numbers_from: own.numbers ? own.numbers.from : 1,
    numbers_to: own.numbers ? own.numbers.to : 1,
    first_week: own.firstWeek,
    last_week: own.lastWeek,
    category: own.categories[0]?.category ?? null,
    currency: own.currency,
  };
}

/** Exact: both edges are the count. */
function officialColumns(official: OfficialAssessment): Omit<LookUpRow, RangeColumn> {
  return {
    source: official.source,
    reporters_from: null,
    reporters_to: null,
    reports_from: official.reportCount,
    reports_to: official.reportCount,
    numbers_from: official.numberCount,
    numbers_to: official.numberCount,
    first_week: official.firstWeek,
    last_week: official.lastWeek,
    category: official.categories[0]?.category ?? null,
    currency: official.currency,
  };
}
