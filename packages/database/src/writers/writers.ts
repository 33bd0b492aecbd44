import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type {
  CalendarDay,
  Campaign,
  CampaignDraft,
  Category,
  ListedRange,
  ProblemCode,
  Source,
  Week,
} from '@rangewatch/schema';
import type { AuthorityWriters, NamedAuthority } from './authority/authority-writers.ts';
import type { CaseWriters } from './authority-case/case-writers.ts';
import type { EvidenceRequestWriters } from './evidence-request/request-writers.ts';
import type { ContributionWriters } from './contribution/contribution-writers.ts';
import type { DraftWriters } from './draft/draft-writers.ts';
import type { EvidenceWriters } from './evidence/evidence-writers.ts';
import type { JobWriters } from './job/job-writers.ts';
import type { NoticeWriters } from './notice/notice-writers.ts';
import type { ObjectionWriters } from './objection/objection-writers.ts';
import type { SignalFactWriters } from './signal-facts/signal-fact-writers.ts';
import type { ReportWriters } from './report/report-writers.ts';
import type { PublicationWriters } from './signals/publication-writers.ts';
import type { CanaryWriters } from './canary/canary-writers.ts';
import type { NewRelease, ReleaseBasis, WeekLook } from './release-writers.ts';
import type { ReplyWriters } from './signals/reply-writers.ts';
import type { SignalRunWriters } from './signals/signal-run-writers.ts';
import type { VerificationWriters } from './verification/verification-writers.ts';

export interface NewCampaign {
  readonly campaignId: string;
  readonly draft: CampaignDraft;
  readonly idempotencyHash: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly registeredAt: Date;
  readonly isSample: boolean;
}

export type RegisterOutcome =
  | { readonly status: 'registered' | 'repeated'; readonly campaignId: string }
  | { readonly status: 'key_reused' };

export interface ImportedRow {
  /** 1 is the header's line. */
  readonly line: number;
  readonly callerNumber: CallerNumber | null;
  /** The Created date as printed, to the day or the second. */
  readonly createdAt: string;
  readonly week: Week;
  readonly category: Category | null;
  readonly isRobocall: boolean | null;
  readonly areaCode: string | null;
  /** The time of the call as printed, `2021-07-06 14:30:00`; null where the file has none, or one that cannot be. */
  readonly calledAt: string | null;
}

export interface RejectedRow {
  readonly line: number;
  readonly code: ProblemCode;
  /** The field's text as printed, cut to 64 characters. */
  readonly value: string;
  /** Null when the row's date could not be read. */
  readonly week: Week | null;
}

/** Where a partner's file came from. */
export type PartnerSource = `partner:${string}`;

export interface NewImportFile {
  readonly sha256: string;
  readonly name: string;
  readonly source: Source | PartnerSource;
  readonly isSample: boolean;
  readonly startedAt: Date;
}

export interface ImportCompletion {
  readonly fileId: number;
  readonly completedAt: Date;
  /** The deployment's week of `completedAt`. */
  readonly week: Week;
  readonly leafSalt: Uint8Array;
}

export interface ImportFile {
  readonly fileId: number;
  readonly source: string;
  readonly linesDone: number;
  readonly isComplete: boolean;
  readonly acceptedCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
}

export interface ImportBatch {
  readonly fileId: number;
  readonly accepted: readonly ImportedRow[];
  readonly rejected: readonly RejectedRow[];
  /** The last line this batch covers; the next run goes on after it. */
  readonly linesDone: number;
}

/** A person who says that a number is wanted. */
export interface WantedMark {
  readonly number: CallerNumber;
  /** Made from a secret only they hold; tags of different numbers cannot be linked. */
  readonly tag: Uint8Array;
  readonly markedAt: Date;
}

/** A number a person has checked: it stays out of every list. */
export interface KnownNumber {
  readonly number: CallerNumber;
  /** Whom it belongs to, for the public page; null where its holder gave no name. */
  readonly name: string | null;
  readonly basis: 'operator' | 'objection';
  readonly notedAt: Date;
}

/** What changes on the published list, and what it was made from. */
export interface ListingChange {
  /** The version the list had when it was read. */
  readonly basedOn: number;
  readonly listed: readonly ListedRange[];
  readonly delisted: readonly NumberRange[];
  readonly ledgerSize: number;
  readonly refreshedAt: Date;
  /** The deployment's day of `refreshedAt`. */
  readonly today: CalendarDay;
  /** Tombstones of before this day go. */
  readonly forgetBefore: CalendarDay;
  /** Everything was looked at, not only what changed. */
  readonly isFull: boolean;
}

export interface ActiveToken {
  readonly tokenId: string;
  /** Who uses it, as the operator wrote. */
  readonly name: string;
  readonly scope: string;
  /** To the minute; null: never. */
  readonly lastUsedAt: Date | null;
  /** Whose machine it is; null: it belongs to none. */
  readonly authority: NamedAuthority | null;
}

/** Everything that changes the record. Each method is one durable transaction. */
export interface Writers
  extends AuthorityWriters,
    CaseWriters,
    EvidenceRequestWriters,
    ContributionWriters,
    ObjectionWriters,
    CanaryWriters,
    DraftWriters,
    EvidenceWriters,
    JobWriters,
    NoticeWriters,
    ReportWriters,
    PublicationWriters,
    ReplyWriters,
    SignalRunWriters,
    SignalFactWriters,
    VerificationWriters {
  registerCampaign(campaign: NewCampaign): Promise<RegisterOutcome>;
  /** Its first day; null when the campaign is not on record, or its first day not known. */
  findCampaignStart(campaignId: string): Promise<CalendarDay | null>;
  listHeldCampaigns(): Promise<readonly Campaign[]>;
  /** False when no such campaign exists, or it was merged into another. */
  screenCampaign(
    campaignId: string,
    decision: 'accepted' | 'rejected',
    reason: string,
    decidedAt: Date,
  ): Promise<boolean>;

  /** Opens or resumes the import of a file known by its SHA-256. */
  openImport(file: NewImportFile): Promise<ImportFile>;
  importBatch(batch: ImportBatch): Promise<void>;
  /** Marks the file complete and commits to it in the ledger. */
  completeImport(completion: ImportCompletion): Promise<ImportFile>;
  listRejections(fileId: number): AsyncIterable<RejectedRow>;

  /** Records a release whose files are in place; false when that revision exists already. */
  publishRelease(release: NewRelease): Promise<boolean>;
  /** What the newest release of a week was made from; null when there is none. */
  latestReleaseBasis(week: Week): Promise<ReleaseBasis | null>;
  /** Notes that a week was read and needs no revision, with what the reading counted of campaigns. */
  recordWeekLook(look: WeekLook): Promise<void>;
  /** False when another process changed the list meanwhile. */
  changeListing(change: ListingChange): Promise<boolean>;

  /** False when this person had marked the number before. */
  markWanted(mark: WantedMark): Promise<boolean>;
  unmarkWanted(mark: Pick<WantedMark, 'number' | 'tag'>): Promise<void>;
  noteKnownNumber(known: KnownNumber): Promise<void>;
  forgetKnownNumber(number: CallerNumber): Promise<boolean>;
  listKnownNumbers(): Promise<readonly KnownNumber[]>;

  /** The token with this SHA-256; null when there is none, or it or its authority has ended by `now`. */
  findActiveToken(hash: Uint8Array, now: Date): Promise<ActiveToken | null>;
  /** Notes that a token was used, unless that was noted after `notSince`. */
  noteTokenUse(tokenId: string, usedAt: Date, notSince: Date): Promise<void>;

  close(): Promise<void>;
}
