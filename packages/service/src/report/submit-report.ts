import { draftHash } from '../draft/draft-hash.ts';
import { type Channel, parseReportDraft, type ResumeCode } from '@rangewatch/schema';
import type { Submission } from './accept-group.ts';
import type { DeskDeps, Sender } from './desk-deps.ts';
import type { GroupCommit } from './group-commit.ts';
import { idempotencyHashes } from './idempotency.ts';
import { deriveReporterSecret } from './reporter-secret.ts';
import type { SubmitOutcome } from './submit-outcome.ts';

export interface ReportSender extends Sender {
  /** The sender's network (`203.0.113.0/24`, `2001:db8:1::/48`): used for today's cap, never stored. */
  readonly networkPrefix: string;
  readonly channel: Channel;
  /** Of the draft the report was written in. */
  readonly resumeCode?: ResumeCode | null;
}

/** Answers after the durable commit that holds the report. */
export async function submitReport(
  input: unknown,
  { reporterSecret, networkPrefix, channel, resumeCode }: ReportSender,
  { clock, timeZone, defaultCountry, keys }: DeskDeps,
  commits: GroupCommit<Submission, SubmitOutcome>,
): Promise<SubmitOutcome> {
  const parsed = parseReportDraft(input, { now: clock(), timeZone, defaultCountry });
  if (!parsed.ok) return { status: 'rejected', problems: parsed.problems };
  const draft = parsed.value;
  const secret = reporterSecret ?? deriveReporterSecret(keys.idempotency, draft.idempotencyKey);
  const hashes = idempotencyHashes(keys.idempotency, secret, 'report', draft);
  const ownerHash = resumeCode ? draftHash(keys.draft, resumeCode) : null;
  return commits.submit({ draft, secret, hashes, networkPrefix, channel, ownerHash });
}
