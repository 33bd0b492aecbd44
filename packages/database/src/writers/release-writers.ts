import type {
  CampaignCounts,
  ReleasedShares,
  ReleasedTotal,
  ReleaseManifest,
  Week,
} from '@rangewatch/schema';
import type { WeekBasis } from '../readers/week-readers.ts';

export interface NewRelease {
  readonly manifest: ReleaseManifest;
  readonly manifestSha256: string;
  readonly publishedAt: Date;
  /** Just before the week was read; when it was published where absent. */
  readonly readAt?: Date;
  /** Ledger leaves when the week was read. */
  readonly ledgerSize: number;
  /** Counted reports of the week, all sources, exactly; internal. */
  readonly reportCount: number;
  /** What the run counted for each campaign, recorded with the release or not at all. */
  readonly campaignCounts: readonly CampaignCounts[];
  /** The totals of the week as the release gives them: what later releases repeat as the series. */
  readonly totals: readonly ReleasedTotal[];
  /** Of each source; those of a first release are kept for all revisions of the week. */
  readonly shares: readonly ReleasedShares[];
}

/** The last reading that made a revision or changed nothing about it. */
export interface LastLook extends WeekBasis {
  /** Of disclosure control. */
  readonly method: string;
}

/** A reading of a published week that made no revision. */
export interface WeekLook extends LastLook {
  readonly week: Week;
  /** The newest revision, which stays so. */
  readonly revision: number;
  readonly campaignCounts: readonly CampaignCounts[];
}

/** The newest release of a week, and what it was made from. */
export interface ReleaseBasis extends WeekBasis {
  readonly revision: number;
  readonly reportCount: number;
  readonly manifest: ReleaseManifest;
  readonly lastLook: LastLook;
}
