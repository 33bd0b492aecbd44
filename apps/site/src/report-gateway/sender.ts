import type { ResumeCode } from '@rangewatch/schema';

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
