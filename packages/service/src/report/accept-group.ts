import type { AcceptOutcome, NewReport } from '@rangewatch/database/writers';
import type { CallerNumber } from '@rangewatch/numbering';
import { type Channel, dayOfInstant, type ReportDraft } from '@rangewatch/schema';
import { buildNewReport } from './build-new-report.ts';
import type { DeskDeps } from './desk-deps.ts';
import type { IdempotencyHashes } from './idempotency.ts';
import { namedNumbers } from './named-numbers.ts';
import type { CapDecision, NetworkCap } from './network-cap.ts';
import { receiptCodeOf, receiptHash } from './receipt.ts';
import {
  describeOutcome,
  isNewlyAccepted,
  keyReused,
  type Receipt,
  repeatedReport,
  type SubmitOutcome,
} from './submit-outcome.ts';

/** A checked report with who it is from, not yet decided about. */
export interface Submission {
  readonly draft: ReportDraft;
  readonly secret: Uint8Array;
  readonly hashes: IdempotencyHashes;
  readonly networkPrefix: string;
  readonly channel: Channel;
  readonly ownerHash: Uint8Array | null;
}

interface Prepared {
  readonly report: NewReport;
  readonly decision: CapDecision;
}

/**
 * Decides about submissions and puts the new ones into one commit; outcomes come in the same order. A
 * repeat takes no place of its network's cap, nor does what is refused.
 * @throws what the commit throws; nothing is accepted then, and every place is given back.
 */
export async function acceptGroup(
  submissions: readonly Submission[],
  deps: DeskDeps,
  cap: NetworkCap,
): Promise<readonly SubmitOutcome[]> {
  const repeats = await Promise.all(submissions.map((submission) => findRepeat(submission, deps)));
  const known = await Promise.all(submissions.map((submission) => countedBefore(submission, deps)));
  const prepared = submissions.map((submission, index) =>
    repeats[index] ? null : prepare(submission, deps, cap, known[index]),
  );
  const outcomes = await commit(
    prepared.filter((one) => one !== null),
    deps,
  );
  return submissions.map((submission, index) => {
    const repeat = repeats[index];
    if (repeat) return repeat;
    const report = prepared[index]?.report;
    const outcome = report && outcomes.get(report);
    if (!outcome) throw new Error('the commit left a report without an answer');
    return describeOutcome(outcome, report, {
      ...receiptOf(submission, deps),
      timeZone: deps.timeZone,
    });
  });
}

async function findRepeat(submission: Submission, deps: DeskDeps): Promise<SubmitOutcome | null> {
  const { idempotencyHash, contentHash } = submission.hashes;
  const earlier = await deps.writers.findByIdempotency(idempotencyHash);
  if (!earlier) return null;
  const isSame = Buffer.compare(earlier.contentHash, contentHash) === 0;
  return isSame ? repeatedReport(earlier, receiptOf(submission, deps)) : keyReused();
}

/** What the report that is corrected counted: its correction needs no new place for it. */
async function countedBefore(
  { draft: { supersedes } }: Submission,
  { writers }: DeskDeps,
): Promise<ReadonlySet<CallerNumber>> {
  if (supersedes === null) return new Set();
  return new Set(await writers.countedNumbers(receiptHash(supersedes)));
}

function prepare(
  submission: Submission,
  deps: DeskDeps,
  cap: NetworkCap,
  known?: ReadonlySet<CallerNumber>,
): Prepared {
  const named = namedNumbers(submission.draft.calls);
  const decision = cap.take(
    submission.networkPrefix,
    named.map(({ number }) => number),
    dayOfInstant(deps.clock(), deps.timeZone),
    known,
  );
  const counted = named.filter(({ number }) => decision.counted.has(number));
  const report = buildNewReport({ ...submission, counted, held: decision.held }, deps);
  return { report, decision };
}

async function commit(
  prepared: readonly Prepared[],
  { writers }: DeskDeps,
): Promise<ReadonlyMap<NewReport, AcceptOutcome>> {
  const outcomes = new Map<NewReport, AcceptOutcome>();
  try {
    const reports = prepared.map(({ report }) => report);
    const answers = reports.length === 0 ? [] : await writers.acceptReports(reports);
    for (const [index, outcome] of answers.entries()) {
      const report = reports[index];
      if (report) outcomes.set(report, outcome);
    }
    return outcomes;
  } finally {
    for (const { report, decision } of prepared) {
      const outcome = outcomes.get(report);
      if (!outcome || !isNewlyAccepted(outcome, report)) decision.release();
    }
  }
}

/** A report that belongs to an earlier one has that one's receipt. */
function receiptOf({ secret, hashes, draft }: Submission, { keys }: DeskDeps): Receipt {
  const earlier = draft.addsTo ?? draft.supersedes;
  return {
    reporterSecret: secret,
    receiptCode: earlier ?? receiptCodeOf(keys.receipt, hashes.idempotencyHash),
  };
}
