export type { RegisteredCampaign } from './campaign/register-campaign.ts';
export {
  createKeys,
  KEY_NAMES,
  type KeyName,
  type Keys,
  KeyUnavailable,
  loadKeys,
} from './keys.ts';
export type { DeskDeps, Sender } from './report/desk-deps.ts';
export { createReportDesk, type ReportDesk } from './report/report-desk.ts';
export { REPORTER_SECRET_BYTES } from './report/reporter-secret.ts';
export type { AcceptedReport, Rejected, SubmitOutcome } from './report/submit-outcome.ts';
export type { ReportSender } from './report/submit-report.ts';
export type { WithdrawnReport } from './report/withdraw-report.ts';
