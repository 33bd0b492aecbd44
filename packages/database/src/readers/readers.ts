import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type {
  BlockListCapacity,
  AcceptedFact,
  Campaign,
  CampaignCounts,
  CampaignNames,
  GoodNumber,
  Job,
  Jurisdiction,
  ListedEntry,
  ListingHead,
  NoticeCounts,
  Page,
  ProblemCode,
  RangeFacts,
  RangeTotals,
  RangeView,
  Release,
  Source,
  ScreeningState,
  SubjectRow,
  Week,
} from '@rangewatch/schema';
import type { ReleasedRow } from '../released-row.ts';
import type { AuthorityCounts } from './authority/authority-counts.ts';
import type { PublicationReaders } from './signals/publication-readers.ts';
import type { SignalReaders } from './signals/signal-readers.ts';
import type { ReceiptRecord } from './receipt/receipt-record.ts';
import type { WeekCounts } from './week-readers.ts';

/**
 * What the record says, in domain words. Nothing here can write: the connection is read-only.
 * Counts are exact and therefore internal; `@rangewatch/statistics` decides what is shown.
 */
export interface RecordReaders extends SignalReaders, PublicationReaders {
  /** Everything counted for one range or number; one indexed read, whatever the number of reports. */
  rangeFacts(range: NumberRange): Promise<RangeFacts>;
  /** The same, with its ten parts and the numbers inside that are known to be wanted. */
  rangeView(range: NumberRange): Promise<RangeView>;
  /** The views of a number or range and of every range around it, narrowest first; of those at most so wide. */
  nestViews(range: NumberRange, mostOpenDigits?: number): Promise<readonly RangeView[]>;
  /** Totals of several ranges at once; ranges without reports are absent. */
  rangeTotals(ranges: readonly NumberRange[]): Promise<readonly RangeTotals[]>;
  /** Everything counted for a block, the ranges inside it and their numbers, in code-point order. */
  blockFacts(block: NumberRange): Promise<readonly RangeFacts[]>;
  /** Everything counted for every number and range, in code-point order; streamed, for the daily files. */
  allFacts(): AsyncIterable<RangeFacts>;

  /** Numbers, tens and hundreds whose PhoneBlock hash begins with these lower-case hex digits. */
  findRangesByHash(hexPrefix: string, limit: number): Promise<readonly NumberRange[]>;
  /** Blocks on record that are looked up under a bucket of three lower-case hex digits. */
  listBlocksOfBucket(bucket: string): Promise<readonly NumberRange[]>;
  /** Every block on record by its bucket; buckets without blocks are absent. */
  blocksByBucket(): Promise<ReadonlyMap<string, readonly NumberRange[]>>;
  /** Numbers of a range that a person checked, or that two people or more marked as wanted. */
  goodNumbersIn(range: NumberRange, limit: number): Promise<readonly GoodNumber[]>;

  /** Ledger leaves at this moment. */
  ledgerSize(): Promise<number>;

  /** Where the list for block lists stands. */
  listingHead(): Promise<ListingHead>;
  /** Changes of the list after a version, oldest first, tombstones among them. */
  listedSince(version: number): Promise<readonly ListedEntry[]>;
  /** What is listed now, in code-point order of the range. */
  listListed(query: ListedQuery): Promise<readonly ListedEntry[]>;
  /** One page of `listedSince`, of some widths. */
  listedChanges(query: ListedChangesQuery): Promise<readonly ListedEntry[]>;
  /** Listed ranges of one width whose PhoneBlock hash begins with these lower-case hex digits. */
  listedByHash(query: HashedListedQuery): Promise<readonly ListedEntry[]>;
  /** What is listed now, hottest first. */
  hottestListed(query: HottestListedQuery): Promise<readonly ListedEntry[]>;
  /** How much block lists of these thresholds and capacities hold, in the order asked for. */
  countListed(query: ListedCountQuery): Promise<readonly ListedCount[]>;
  /** Tombstone or not; null when it was never listed. */
  findListed(range: NumberRange): Promise<ListedEntry | null>;
  /** The hottest listed numbers or ranges of one width, of a place or a carrier. */
  topListed(query: TopListedQuery): Promise<readonly ListedEntry[]>;
  /** Places or carriers that have something listed, most ranges first; what lies in a listed range counts with it. */
  countListedBy(query: ListedByQuery): Promise<readonly ListedBy[]>;
  /** Which numbers to look at again for the list; `all` after an import. */
  touchedSince(head: ListingHead): Promise<TouchedNumbers>;

  /** Everything on record of the receipt with this SHA-256; null when there is none. */
  findReceipt(receiptHash: Uint8Array): Promise<ReceiptRecord | null>;
  /** Null when there is none, or when its text has not been accepted. */
  findCampaign(campaignId: string): Promise<Campaign | null>;
  /** Accepted campaigns, newest period first; `search`: title or organiser hold each of its words, in either script. */
  listCampaigns(query: ListQuery & { readonly search?: string }): Promise<Page<Campaign>>;
  /** What the weekly runs counted, oldest week first; empty before the first run. */
  campaignCounts(campaignId: string): Promise<readonly CampaignCounts[]>;
  /** What people have accepted for a campaign's page, oldest first. */
  acceptedFacts(campaignId: string): Promise<readonly AcceptedFact[]>;
  /** How campaigns stand, by id; those not on record are left out. */
  campaignStandings(campaignIds: readonly string[]): Promise<ReadonlyMap<string, CampaignStanding>>;
  /** Accepted campaigns that may be the one described; a handful. */
  similarCampaigns(names: CampaignNames): Promise<readonly Campaign[]>;

  /** The newest revision of each published week, newest week first. */
  listReleases(query: ListQuery): Promise<Page<Release>>;
  /** The named revision, or the newest; null when the week was never published. */
  findRelease(week: Week, revision?: number): Promise<Release | null>;
  listRevisions(week: Week): Promise<readonly Release[]>;
  /** Sources a release gives totals of: of any other nothing is shown, which is not the same as nothing reported. */
  releasedSources(release: Pick<Release, 'week' | 'revision'>): Promise<readonly Source[]>;
  /** When the first release was published; null before. */
  firstReleasedAt(): Promise<Date | null>;

  /** A row of a week's newest release for an authority with these bounds, whatever counts in it; else why it is none. */
  findReleasedRow(row: SubjectRow, bounds: Jurisdiction): Promise<ReleasedRow | ProblemCode>;

  /** The rows a weekly summary is built from, streamed in the order of the released files. */
  weekCounts(week: Week): WeekCounts;
  /** What a week's table for authorities is built from. */
  authorityCounts(week: Week): AuthorityCounts;
  /** Weeks that hold at least one counted report, oldest first. */
  listWeeksWithReports(): Promise<readonly Week[]>;

  /** Runs of calendar work on record, oldest first within a kind; ended ones are dropped after a season. */
  listJobs(): Promise<readonly Job[]>;
  /** How the notices of releases stand; of those given up, what was since then. */
  noticeCounts(givenUpSince: Date): Promise<NoticeCounts>;

  /** True until the sample is removed: every page says so. */
  hasSample(): Promise<boolean>;
}

/** The open door: what it reads, and its connection. */
export interface Readers extends RecordReaders {
  /** Runs several reads on the record as it stands at one moment. */
  inSnapshot<T>(use: (readers: RecordReaders) => Promise<T>): Promise<T>;
  /** Throws when the database cannot be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface ListedQuery {
  /** At least 1. */
  readonly minVotes: number;
  /** Widths wanted; absent: all. */
  readonly openDigits?: readonly number[];
  /** Only what lies inside this range. */
  readonly within?: NumberRange;
  /** Goes on after this range. */
  readonly after?: NumberRange | null;
  readonly limit: number;
}

export interface ListedChangesQuery {
  /** Changes after this version. */
  readonly since: number;
  readonly openDigits: readonly number[];
  /** Goes on after this entry; null begins. */
  readonly after: Pick<ListedEntry, 'version' | 'range'> | null;
  readonly limit: number;
}

export interface HashedListedQuery {
  readonly hexPrefix: string;
  readonly openDigits: number;
  readonly limit: number;
}

export interface HottestListedQuery {
  /** At least 1. */
  readonly minVotes: number;
  readonly openDigits: readonly number[];
  readonly limit: number;
}

export interface ListedCountQuery {
  readonly asked: readonly {
    /** At least 1. */
    readonly minVotes: number;
    /** Its `mostNumbers` is not looked at: what there is room for depends on what is inside what. */
    readonly capacity: BlockListCapacity;
  }[];
  /** Only what lies inside this range. */
  readonly within?: NumberRange;
}

/** Entries of a file, in which none lies inside another. */
export interface ListedCount {
  readonly minVotes: number;
  readonly numberCount: number;
  readonly rangeCount: number;
  /** Listed, in no other listed range, and none that the file can hold. */
  readonly leftOutCount: number;
}

export interface TopListedQuery {
  readonly of: 'place' | 'carrier';
  readonly id: string;
  readonly openDigits: number;
  readonly limit: number;
}

export interface ListedByQuery {
  readonly of: 'place' | 'carrier';
  /** Only this place or carrier; absent: all. */
  readonly id?: string;
  readonly limit: number;
}

/** What is listed of a place or carrier, without what lies in a wider listed range of it. */
export interface ListedBy {
  readonly id: string;
  readonly rangeCount: number;
  readonly numberCount: number;
}

export type TouchedNumbers = 'all' | readonly CallerNumber[];

export interface ListQuery {
  /** 1 to 50. */
  readonly limit: number;
  /** From a previous page's `nextCursor`. */
  readonly cursor?: string | null;
}

export interface CampaignStanding {
  readonly screening: ScreeningState;
  /** The campaign it was found to be. */
  readonly mergedInto: Pick<Campaign, 'campaignId' | 'title'> | null;
}
