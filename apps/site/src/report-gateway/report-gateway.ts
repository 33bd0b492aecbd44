import type { NumberRange } from '@rangewatch/numbering';
import type {
  campaignInput,
  ContributionInput,
  ObjectionInput,
  ObjectionStatus,
  OwnReport,
  Problem,
  ReceiptCode,
  ReportInput,
  ResumeCode,
} from '@rangewatch/schema';
import type * as z from 'zod';
import type { AuthorityQuestions } from './authority.ts';
import type { AuthorityAccounts } from './authority-accounts.ts';
import type { AuthorityWeeks } from './authority-weeks.ts';
import type { AuthorityDesk } from './authority-desk.ts';
import type { SignOns } from './sign-ons.ts';
import type { Evidence } from './evidence.ts';
import type { Phones } from './phones.ts';

export type CampaignInput = z.input<typeof campaignInput>;

/** Who sends: the API counts a person once by the secret, and limits by address. */
export interface Sender {
  readonly clientAddress: string;
  /** base64url of 16 random bytes that only this browser holds. */
  readonly reporterSecret: string;
}

/** Who sends a report that was written in a draft: what belongs to the draft goes with it. */
export interface ReportSender extends Sender {
  readonly resumeCode?: ResumeCode | null;
}

/** Whoever objects is no reporter: nothing may link the two. */
export type Objector = Pick<Sender, 'clientAddress'>;

export interface ObjectionReceipt {
  readonly receiptCode: ReceiptCode;
  /** The number or range as the API read it. */
  readonly range: NumberRange;
}

export type Outcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Not reached, too slow or broken: nothing is known to be stored; sending again is safe. */
  | { readonly kind: 'unavailable' };

export interface SavedDraft {
  readonly resumeCode: ResumeCode;
  readonly expiresAt: Date;
}

/** What belongs to one person, found by a code that only they hold. */
export interface OwnThings {
  /** Keeps an unfinished report, durably, under its code or a new one. */
  saveDraft(
    content: string,
    code: ResumeCode | null,
    sender: Objector,
  ): Promise<Outcome<SavedDraft>>;
  openDraft(
    code: ResumeCode,
    sender: Objector,
  ): Promise<Outcome<SavedDraft & { readonly content: string }>>;
  /** Forgets it; when that does not get through, it ends by itself. */
  dropDraft(code: ResumeCode, sender: Objector): Promise<void>;
  submitReport(
    input: ReportInput,
    sender: ReportSender,
  ): Promise<Outcome<{ receiptCode: ReceiptCode }>>;
  readOwnReport(code: ReceiptCode, sender: Objector): Promise<Outcome<OwnReport>>;
  /** What it said is gone and counts nowhere. */
  eraseReport(code: ReceiptCode, sender: Objector): Promise<Outcome<{ isErased: true }>>;
}

/** The one way by which what people send leaves the site. */
export interface ReportGateway
  extends OwnThings,
    Phones,
    Evidence,
    AuthorityQuestions,
    AuthorityAccounts,
    AuthorityWeeks,
    AuthorityDesk,
    SignOns {
  /** Sending the same key and content again gives the same campaign. */
  registerCampaign(input: CampaignInput, sender: Sender): Promise<Outcome<{ campaignId: string }>>;
  /** Sending the same again adds nothing. Whoever contributes is no reporter: nothing links the two. */
  contribute(
    input: ContributionInput,
    contributor: Objector,
  ): Promise<Outcome<{ readonly isRepeated: boolean }>>;
  /** True once the report no longer counts, whether now or already before. */
  withdrawReport(receiptCode: ReceiptCode, sender: Sender): Promise<Outcome<{ isWithdrawn: true }>>;
  /** Sending the same key and content again gives the same receipt. */
  submitObjection(input: ObjectionInput, objector: Objector): Promise<Outcome<ObjectionReceipt>>;
  findObjection(receiptCode: ReceiptCode, objector: Objector): Promise<Outcome<ObjectionStatus>>;
}
