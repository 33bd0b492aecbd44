import type { NumberRange } from '@rangewatch/numbering';
import type {
  campaignInput,
  ContributionInput,
  ObjectionInput,
  ObjectionStatus,
  ReceiptCode,
} from '@rangewatch/schema';
import type * as z from 'zod';
import type { AuthorityQuestions } from './authority.ts';
import type { AuthorityAccounts } from './authority-accounts.ts';
import type { AuthorityWeeks } from './authority-weeks.ts';
import type { AuthorityDesk } from './authority-desk.ts';
import type { SignOns } from './sign-ons.ts';
import type { Evidence } from './evidence.ts';
import type { Phones } from './phones.ts';
import type { Objector, Sender } from './sender.ts';
import type { Outcome } from './outcome.ts';
import type { OwnThings } from './own-things.ts';

export type CampaignInput = z.input<typeof campaignInput>;

export interface ObjectionReceipt {
  readonly receiptCode: ReceiptCode;
  /** The number or range as the API read it. */
  readonly range: NumberRange;
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
