import { type RegisteredCampaign, registerCampaign } from '../campaign/register-campaign.ts';
import { acceptGroup, type Submission } from './accept-group.ts';
import type { DeskDeps, Sender } from './desk-deps.ts';
import { GroupCommit } from './group-commit.ts';
import { NetworkCap } from './network-cap.ts';
import type { Rejected, SubmitOutcome } from './submit-outcome.ts';
import { type ReportSender, submitReport } from './submit-report.ts';
import { eraseReport, type WithdrawnReport, withdrawReport } from './withdraw-report.ts';

/** Where people hand things in and take them back. What is wrong with an input comes back as problems. */
export interface ReportDesk {
  submitReport(input: unknown, sender: ReportSender): Promise<SubmitOutcome>;
  withdrawReport(receiptCodeText: string): Promise<WithdrawnReport | Rejected>;
  eraseReport(receiptCodeText: string): Promise<WithdrawnReport | Rejected>;
  registerCampaign(input: unknown, sender: Sender): Promise<RegisteredCampaign | Rejected>;
}

/** One desk a process: it remembers today's places of each network and groups commits. */
export function createReportDesk(deps: DeskDeps): ReportDesk {
  const cap = new NetworkCap(deps.random);
  const commits = new GroupCommit((group: readonly Submission[]) => acceptGroup(group, deps, cap));
  return {
    submitReport: (input, sender) => submitReport(input, sender, deps, commits),
    withdrawReport: (receiptCodeText) => withdrawReport(receiptCodeText, deps),
    eraseReport: (receiptCodeText) => eraseReport(receiptCodeText, deps),
    registerCampaign: (input, sender) => registerCampaign(input, sender, deps),
  };
}
