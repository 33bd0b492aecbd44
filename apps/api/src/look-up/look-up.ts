import {
  type CallerNumber,
  childRanges,
  ensureNumberRange,
  type NumberRange,
} from '@rangewatch/numbering';
import { type Campaign, DAY_MS, weekOfInstant } from '@rangewatch/schema';
import {
  type AssessedNest,
  type Assessment,
  assessCampaign,
  assessChildren,
  assessNest as assessRangesOf,
  assessView,
  type CampaignAssessment,
  type ChildAssessment,
  type Disclosure,
  type Listing,
  PUBLIC_POLICY,
  WIDEST_LISTED,
} from '@rangewatch/statistics';
import { type Bucket, readBucket } from '@rangewatch/service';
import type { ApiDeps } from '../api-deps.ts';
import { type ReportedNumber, reportedNumbersIn } from './reported-numbers.ts';

/** What is on record, as far as anyone may know it. Exact counts end here. */
export interface LookUp {
  /** Null when nothing is known and when too little is: the two look the same. */
  assessNumber(number: CallerNumber): Promise<Assessment | null>;
  assessRange(range: NumberRange): Promise<Assessment | null>;
  /** The number's or range's own, and those of every range around it, narrowest first. */
  assessNest(range: NumberRange): Promise<AssessedNest>;
  /** What block lists do with a number or range, whether anything may be said of it or not. */
  findListing(range: NumberRange): Promise<Listing>;
  /** The ten narrower ranges, in order; none for a number. */
  assessChildren(range: NumberRange): Promise<readonly ChildAssessment[]>;
  /** Public numbers of a range of at most 10,000, most reported first. */
  reportedNumbers(
    range: NumberRange,
    query: { readonly maxAgeInDays: number; readonly limit: number },
  ): Promise<readonly ReportedNumber[]>;
  /** Everything public about the blocks of a bucket, three lower-case hex digits. */
  bucket(bucket: string): Promise<Bucket>;
  assessCampaign(campaign: Campaign): Promise<CampaignAssessment | null>;
}

type LookUpDeps = Pick<ApiDeps, 'readers' | 'clock' | 'timeZone'> & {
  readonly keys: Pick<ApiDeps['keys'], 'jitter'>;
};

export function createLookUp({ readers, keys, clock, timeZone }: LookUpDeps): LookUp {
  const disclosure: Disclosure = { policy: PUBLIC_POLICY, jitterKey: keys.jitter };
  const assess = async (range: NumberRange) =>
    assessView(await readers.rangeView(range), weekOfInstant(clock(), timeZone), disclosure);
  const assessNest = async (range: NumberRange, mostOpenDigits?: number) => {
    const views = await readers.nestViews(range, mostOpenDigits);
    return assessRangesOf(views, weekOfInstant(clock(), timeZone), disclosure);
  };
  return {
    assessNumber: (number) => assess(ensureNumberRange(number)),
    assessRange: assess,
    assessNest,
    async findListing(range) {
      const [{ listing }] = await assessNest(range, WIDEST_LISTED);
      return listing;
    },
    async assessChildren(range) {
      const children = childRanges(range);
      return assessChildren(await readers.rangeTotals(children), children, disclosure);
    },
    reportedNumbers(range, { maxAgeInDays, limit }) {
      const now = clock();
      const since = weekOfInstant(new Date(now.getTime() - maxAgeInDays * DAY_MS), timeZone);
      const query = { asOf: weekOfInstant(now, timeZone), since, limit };
      return reportedNumbersIn(range, query, readers, disclosure);
    },
    async bucket(bucket) {
      const blocks = await readers.listBlocksOfBucket(bucket);
      return readBucket(bucket, blocks, weekOfInstant(clock(), timeZone), { readers, disclosure });
    },
    async assessCampaign({ campaignId }) {
      return assessCampaign(await readers.campaignCounts(campaignId), disclosure);
    },
  };
}
