import type { CampaignFact, FactField, ScreeningState } from '@rangewatch/schema';

/** A checked contribution; what it says is sealed until a person has looked at it. */
export interface NewContribution {
  readonly contributionId: string;
  readonly campaignId: string;
  readonly field: FactField;
  readonly sealedValue: Uint8Array;
  /** Keyed hash of the sender's idempotency key, and of the content sent with it. */
  readonly idempotencyHash: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly receivedAt: Date;
}

export type ContributeOutcome =
  /** `repeated`: the same had come before, from this sender or another, and waits already. */
  { readonly status: 'held' | 'repeated' } | { readonly status: 'key_reused' | 'campaign_unknown' };

/** A contribution as the person who decides sees it. */
export interface Contribution {
  readonly contributionId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly field: FactField;
  readonly state: ScreeningState;
  /** Null once decided. */
  readonly sealedValue: Uint8Array | null;
  readonly receivedAt: Date;
}

export interface ContributionDecision {
  readonly contributionId: string;
  /** What is shown from now on, opened; null: rejected, and what it said is erased. */
  readonly fact: CampaignFact | null;
  readonly reason: string;
  readonly decidedAt: Date;
}

export type DecideContributionOutcome =
  | { readonly status: 'decided'; readonly campaignId: string }
  | { readonly status: 'already_decided'; readonly state: ScreeningState }
  | { readonly status: 'unknown' };

export interface CampaignMerger {
  readonly campaignId: string;
  /** The campaign it is found to be. */
  readonly intoCampaignId: string;
  readonly reason: string;
  readonly mergedAt: Date;
}

export type MergeOutcome =
  | { readonly status: 'merged'; readonly exposureCount: number }
  /** `mixed`: one of them is part of the sample, which is removed as a whole. */
  | { readonly status: 'unknown' | 'into_unknown' | 'same' | 'mixed' };

/** What people add to campaign pages. Each change is one durable transaction. */
export interface ContributionWriters {
  /** Keeps a contribution for a person to look at; nothing is shown of it. */
  submitContribution(contribution: NewContribution): Promise<ContributeOutcome>;
  findContribution(contributionId: string): Promise<Contribution | null>;
  /** Oldest first. */
  listHeldContributions(limit: number): Promise<readonly Contribution[]>;
  /** Accepts what is held, or rejects what is held or was accepted: then what stood before stands again. */
  decideContribution(decision: ContributionDecision): Promise<DecideContributionOutcome>;
  /** Makes two campaigns one: who named the first has named the second. */
  mergeCampaign(merger: CampaignMerger): Promise<MergeOutcome>;
}
