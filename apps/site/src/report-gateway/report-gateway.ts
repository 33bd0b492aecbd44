import type { campaignInput, Problem, ReceiptCode, ReportInput } from '@rangewatch/schema';
import type * as z from 'zod';

export type CampaignInput = z.input<typeof campaignInput>;

/** Who sends: the API counts a person once by the secret, and limits by address. */
export interface Sender {
  readonly clientAddress: string;
  /** base64url of 16 random bytes that only this browser holds. */
  readonly reporterSecret: string;
}

export type Outcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Not reached, too slow or broken: nothing is known to be stored; sending again is safe. */
  | { readonly kind: 'unavailable' };

/** The one way by which what people send leaves the site. */
export interface ReportGateway {
  submitReport(input: ReportInput, sender: Sender): Promise<Outcome<{ receiptCode: ReceiptCode }>>;
  /** Sending the same key and content again gives the same campaign. */
  registerCampaign(input: CampaignInput, sender: Sender): Promise<Outcome<{ campaignId: string }>>;
  /** True once the report no longer counts, whether now or already before. */
  withdrawReport(receiptCode: ReceiptCode, sender: Sender): Promise<Outcome<{ isWithdrawn: true }>>;
}
