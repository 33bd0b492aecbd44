import type { AcceptOutcome, NewReport } from '@rangewatch/database/writers';
import { type Channel, dayOfInstant, parseReportDraft, type ReportDraft } from '@rangewatch/schema';
import { buildNewReport } from './build-new-report.ts';
import type { DeskDeps, Sender } from './desk-deps.ts';
import type { GroupCommit } from './group-commit.ts';
import { type IdempotencyHashes, idempotencyHashes } from './idempotency.ts';
import { namedNumbers } from './named-numbers.ts';
import type { CapDecision, NetworkCap } from './network-cap.ts';
import { receiptCodeOf } from './receipt.ts';
import { deriveReporterSecret } from './reporter-secret.ts';
import {
  describeOutcome,
  isNewlyAccepted,
  keyReused,
  type Receipt,
  repeatedReport,
  type SubmitOutcome,
} from './submit-outcome.ts';

export interface ReportSender extends Sender {
  /** The sender's network (`203.0.113.0/24`, `2001:db8:1::/48`): used for today's cap, never stored. */
  readonly networkPrefix: string;
  readonly channel: Channel;
}

/** What submissions share: today's places of each network, and the commit they go into. */
export interface SubmissionState {
  readonly cap: NetworkCap;
  readonly commits: GroupCommit<NewReport, AcceptOutcome>;
}

/** Answers after the durable commit; a repeat takes no place of the network's cap. */
export async function submitReport(
  input: unknown,
  sender: ReportSender,
  deps: DeskDeps,
  state: SubmissionState,
): Promise<SubmitOutcome> {
  const { timeZone, defaultCountry, keys } = deps;
  const parsed = parseReportDraft(input, { now: deps.clock(), timeZone, defaultCountry });
  if (!parsed.ok) return { status: 'rejected', problems: parsed.problems };
  const draft = parsed.value;
  const reporterSecret =
    sender.reporterSecret ?? deriveReporterSecret(keys.idempotency, draft.idempotencyKey);
  const hashes = idempotencyHashes(keys.idempotency, reporterSecret, 'report', draft);
  const receipt = {
    reporterSecret,
    receiptCode: receiptCodeOf(keys.receipt, hashes.idempotencyHash),
  };
  const repeat = await findRepeat(hashes, receipt, deps);
  return repeat ?? acceptReport(draft, hashes, receipt, sender, deps, state);
}

async function findRepeat(
  { idempotencyHash, contentHash }: IdempotencyHashes,
  receipt: Receipt,
  { writers }: DeskDeps,
): Promise<SubmitOutcome | null> {
  const earlier = await writers.findByIdempotency(idempotencyHash);
  if (!earlier) return null;
  const isSame = Buffer.compare(earlier.contentHash, contentHash) === 0;
  return isSame ? repeatedReport(earlier, receipt) : keyReused();
}

async function acceptReport(
  draft: ReportDraft,
  hashes: IdempotencyHashes,
  receipt: Receipt,
  { networkPrefix, channel }: ReportSender,
  deps: DeskDeps,
  { cap, commits }: SubmissionState,
): Promise<SubmitOutcome> {
  const named = namedNumbers(draft.calls);
  const today = dayOfInstant(deps.clock(), deps.timeZone);
  const decision = cap.take(
    networkPrefix,
    named.map(({ number }) => number),
    today,
  );
  const counted = named.filter(({ number }) => decision.counted.has(number));
  const { held } = decision;
  const secret = receipt.reporterSecret;
  const report = buildNewReport({ draft, channel, secret, hashes, counted, held }, deps);
  const outcome = await commitOrRelease(report, decision, commits);
  return describeOutcome(outcome, report, receipt);
}

async function commitOrRelease(
  report: NewReport,
  decision: CapDecision,
  commits: SubmissionState['commits'],
): Promise<AcceptOutcome> {
  let isNew = false;
  try {
    const outcome = await commits.submit(report);
    isNew = isNewlyAccepted(outcome, report);
    return outcome;
  } finally {
    if (!isNew) decision.release();
  }
}
