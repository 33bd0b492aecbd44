import type { AcceptOutcome, EarlierReport, NewReport } from '@rangewatch/database/writers';
import {
  dayOfInstant,
  type Problem,
  problem,
  type ReceiptCode,
  type ReportDraft,
} from '@rangewatch/schema';

export interface AcceptedReport {
  readonly status: 'accepted';
  readonly reportId: string;
  readonly receiptCode: ReceiptCode;
  readonly receivedAt: Date;
  /** Place of the report's leaf in the ledger. */
  readonly leafIndex: number;
  /** Distinct numbers that count; null in the answer to a repeat. */
  readonly countedNumberCount: number | null;
  /** Distinct numbers kept without counting, because their network named them often today; null for a repeat. */
  readonly heldNumberCount: number | null;
  /** The same report had been accepted before; this is its receipt. */
  readonly repeated: boolean;
  /** The secret the report was counted under: to send with the next one, so that a person counts once. */
  readonly reporterSecret: Uint8Array;
}

export interface Rejected {
  readonly status: 'rejected';
  readonly problems: readonly Problem[];
}
export type SubmitOutcome = AcceptedReport | Rejected;

/** What only the reporter is told of an accepted report. */
export type Receipt = Pick<AcceptedReport, 'receiptCode' | 'reporterSecret'>;

export function repeatedReport(
  { reportId, receivedAt, leafIndex }: Omit<EarlierReport, 'contentHash'>,
  receipt: Receipt,
): AcceptedReport {
  return {
    status: 'accepted',
    reportId,
    receivedAt,
    leafIndex,
    countedNumberCount: null,
    heldNumberCount: null,
    repeated: true,
    ...receipt,
  };
}

/** A commit whose answer was lost and that was tried again finds its own report on record. */
export function isNewlyAccepted(outcome: AcceptOutcome, { reportId }: NewReport): boolean {
  if (outcome.status === 'accepted') return true;
  return outcome.status === 'repeated' && outcome.reportId === reportId;
}

export function describeOutcome(
  outcome: AcceptOutcome,
  report: NewReport,
  { timeZone, ...receipt }: Receipt & { readonly timeZone: string },
): SubmitOutcome {
  if (outcome.status === 'key_reused') return keyReused();
  if (outcome.status === 'same') return alreadyReceived(outcome.receivedAt, timeZone);
  if (outcome.status === 'campaign_unknown')
    return campaignUnknown(outcome.campaignId, report.draft);
  if (isAboutReceipt(outcome)) {
    const path = report.draft.addsTo === null ? 'supersedes' : 'addsTo';
    return { status: 'rejected', problems: [problem(outcome.status, path)] };
  }
  if (outcome.status === 'repeated' && !isNewlyAccepted(outcome, report)) {
    return repeatedReport(outcome, receipt);
  }
  return {
    status: 'accepted',
    reportId: report.reportId,
    receivedAt: report.receivedAt,
    leafIndex: outcome.leafIndex,
    countedNumberCount: report.counted.length,
    heldNumberCount: report.held.length,
    repeated: false,
    ...receipt,
  };
}

function isAboutReceipt(
  outcome: AcceptOutcome,
): outcome is Extract<AcceptOutcome, { status: 'report_unknown' | 'report_withdrawn' }> {
  return outcome.status === 'report_unknown' || outcome.status === 'report_withdrawn';
}

/** Says when, and no code: who sends it holds what the reporter held then, but may sit at a shared computer. */
function alreadyReceived(receivedAt: Date, timeZone: string): Rejected {
  const receivedOn = dayOfInstant(receivedAt, timeZone);
  return { status: 'rejected', problems: [problem('already_received', '', { receivedOn })] };
}

export function keyReused(): Rejected {
  return { status: 'rejected', problems: [problem('idempotency_key_reused', 'idempotencyKey')] };
}

function campaignUnknown(campaignId: string, draft: ReportDraft): Rejected {
  const problems = draft.exposures.flatMap((exposure, index) =>
    exposure.campaignId === campaignId
      ? [problem('campaign_unknown', `exposures.${index}.campaignId`)]
      : [],
  );
  return { status: 'rejected', problems };
}
