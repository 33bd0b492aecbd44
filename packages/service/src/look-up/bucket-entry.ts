import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type { Category, Source, Week } from '@rangewatch/schema';
import type { AssessedFigures, CountBand, Currency, ListingAdvice } from '@rangewatch/statistics';

/** What a bucket says of one number or range: figures as everywhere else, no sentences. */
export interface BucketEntry {
  readonly range: NumberRange;
  /** People who reported it, a band; null for none and for too few alike. */
  readonly reporters: CountBand | null;
  readonly reports: CountBand | null;
  /** Distinct numbers of a range that were reported; null for a number. */
  readonly numbers: CountBand | null;
  readonly categories: readonly Category[];
  /** The last week that can be shown by itself. */
  readonly lastWeek: Week | null;
  readonly currency: Currency | null;
  /** Exact counts of official files, one entry a source. */
  readonly officialSources: readonly {
    readonly source: Source;
    readonly reportCount: number;
    readonly numberCount: number;
    readonly lastWeek: Week | null;
  }[];
  readonly listing: ListingAdvice;
  /** Numbers inside that are known to be wanted. */
  readonly goodNumbers: readonly CallerNumber[];
}

export function bucketEntry(figures: AssessedFigures): BucketEntry {
  const { ownReports: own, officialSources } = figures;
  return {
    range: figures.range,
    reporters: own?.reporters ?? null,
    reports: own?.reports ?? null,
    numbers: own?.numbers ?? null,
    categories: (own?.categories ?? []).map(({ category }) => category),
    lastWeek: own?.lastWeek ?? null,
    currency: own?.currency ?? null,
    officialSources: officialSources.map(({ source, reportCount, numberCount, lastWeek }) => ({
      source,
      reportCount,
      numberCount,
      lastWeek,
    })),
    listing: figures.listing,
    goodNumbers: figures.goodNumbers.map(({ number }) => number),
  };
}
