import type {
  CampaignCounts,
  ReleasedShares,
  ReleasedTotal,
  ReleaseManifest,
} from '@rangewatch/schema';

export interface NewRelease {
  readonly manifest: ReleaseManifest;
  readonly manifestSha256: string;
  readonly publishedAt: Date;
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

export interface ReleaseBasis {
  readonly revision: number;
  readonly publishedAt: Date;
  readonly ledgerSize: number;
  readonly reportCount: number;
  readonly manifest: ReleaseManifest;
}
