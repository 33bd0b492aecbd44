import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type { Category, Channel, CountedNumber, ReportDraft, Week } from '@rangewatch/schema';

/** A person counted once in one range and week (null: standing), without saying who. */
export interface ReporterTag {
  readonly range: NumberRange;
  readonly week: Week | null;
  readonly tag: Uint8Array;
}

/** A checked report with everything derived from keys; the record adds only its place in the ledger. */
export interface NewReport {
  readonly reportId: string;
  readonly receivedAt: Date;
  /** The deployment's week it was received in: what its ledger entry names. */
  readonly receivedWeek: Week;
  readonly channel: Channel;
  readonly draft: ReportDraft;
  /** Keyed hash of the reporter's idempotency key, and of the content sent with it. */
  readonly idempotencyHash: Uint8Array;
  readonly contentHash: Uint8Array;
  /** SHA-256 of the receipt code. */
  readonly receiptHash: Uint8Array;
  /** Numbers that count, with the weeks they called in. */
  readonly counted: readonly CountedNumber[];
  /** Numbers kept but not counted, because their network named them too often today. */
  readonly held: readonly CallerNumber[];
  /** Numbers whose calls a list of ours turned away: kept, and shown as such only. */
  readonly turnedAway: readonly CallerNumber[];
  readonly tags: readonly ReporterTag[];
  /** `tags`, sealed so that the file alone cannot group one person's reports. */
  readonly sealedTags: Uint8Array;
  /** Keyed tag of the consenting person; null without consent. */
  readonly personTag: Uint8Array | null;
  readonly leafSalt: Uint8Array;
  /** The report whose receipt this one belongs to; null: it has its own. */
  readonly follows: FollowedReport | null;
  /** Keyed hash of the draft it was written in: what belongs to the draft goes with the report. */
  readonly ownerHash: Uint8Array | null;
  /** Keyed hash of calls and campaigns; null: a report of the same content is another report. */
  readonly likeness: Uint8Array | null;
  /** Whether a report of the same content was sent under the same secret. `personTag`: of its consenting person. */
  readonly isBySameReporter: (
    reportId: string,
    sealedTags: Uint8Array,
    personTag: Uint8Array | null,
  ) => boolean;
}

/** Adds calls to an earlier report, or takes the place of it and of what was added to it. */
export interface FollowedReport {
  readonly kind: 'addition' | 'correction';
  /** SHA-256 of the earlier report's receipt code. */
  readonly receiptHash: Uint8Array;
  /** Opens the earlier report's tags: the same person stays one person, also from another device. */
  readonly unsealTags: (sealedTags: Uint8Array, reportId: string) => readonly ReporterTag[];
  readonly sealTags: (tags: readonly ReporterTag[]) => Uint8Array;
  /** Fresh salt for the ledger entry of each report that is taken back. */
  readonly leafSalt: () => Uint8Array;
}

export type AcceptOutcome =
  | { readonly status: 'accepted'; readonly reportId: string; readonly leafIndex: number }
  /** The same key and content came before: the same report. */
  | {
      readonly status: 'repeated';
      readonly reportId: string;
      readonly leafIndex: number;
      readonly receivedAt: Date;
    }
  /** The same person's report of the same calls and campaigns stands on record. */
  | { readonly status: 'same'; readonly receivedAt: Date }
  | { readonly status: 'key_reused' }
  | { readonly status: 'campaign_unknown'; readonly campaignId: string }
  /** The receipt it was to belong to. */
  | { readonly status: 'report_unknown' | 'report_withdrawn' };

export interface EarlierReport {
  readonly reportId: string;
  readonly contentHash: Uint8Array;
  readonly receivedAt: Date;
  readonly leafIndex: number;
}

/** How a report found by its key stands. */
export interface ReportState {
  readonly idempotencyHash: Uint8Array;
  readonly category: Category | null;
  readonly receivedAt: Date;
  readonly isWithdrawn: boolean;
}
