export { type AuthorityDesk, createAuthorityDesk } from './authority/authority-desk.ts';
export type { SignedIn } from './authority/authority-desk-deps.ts';
export type { JoinOffer } from './authority/join.ts';
export {
  INVITATION_CODE_BYTES,
  invitationCode,
  invitationHash,
} from './authority/invitation-code.ts';
export { PasskeyRefused, type RelyingParty } from './authority/passkeys.ts';
export { type Issuer, speaksFor } from './authority/sign-on/issuer.ts';
export { reachIssuer } from './authority/sign-on/issuer-configuration.ts';
export { IssuerProblem, readIssuers } from './authority/sign-on/read-issuers.ts';
export { createSignOnDesk, type SignOnDesk } from './authority/sign-on/sign-on-desk.ts';
export {
  IssuerUnavailable,
  SignOnRefused,
} from './authority/sign-on/sign-on-failures.ts';
export { findSession, NOTED_EVERY_MS, type SessionDeps } from './authority/sessions.ts';
export type { Official } from './authority/official.ts';
export { type CaseDesk, createCaseDesk } from './authority-case/case-desk.ts';
export type { RegisteredCampaign } from './campaign/register-campaign.ts';
export { type ContributionDesk, createContributionDesk } from './contribution/contribution-desk.ts';
export { openFact } from './contribution/sealed-fact.ts';
export { FTC_HEADERS } from './import/ftc-columns.ts';
export {
  importFtcFile,
  type ImportOptions,
  type ImportProgress,
  type ImportSummary,
} from './import/import-ftc-file.ts';
export { ImportProblem, type ImportReason } from './import/import-problem.ts';
export {
  importPartnerFile,
  type PartnerImportDeps,
  type PartnerSummary,
} from './partner-import/import-partner-file.ts';
export type { JobOutcome, RunOutcome } from './job/job-outcome.ts';
export {
  type JobDeps,
  type JobRun,
  runJobs,
} from './job/run-jobs.ts';
export {
  addLaterKeys,
  createKeys,
  readSm2Key,
  KEY_NAMES,
  type KeyName,
  type Keys,
  KeyUnavailable,
  loadKeys,
} from './keys.ts';
export {
  createDraftDesk,
  type DraftDesk,
  type DraftDeskDeps,
  LARGEST_DRAFT,
} from './draft/draft-desk.ts';
export { type ClearedEvidence, clearEvidence } from './evidence/clear-evidence.ts';
export { createEvidenceDesk, type EvidenceDesk } from './evidence/evidence-desk.ts';
export { EVIDENCE_PUBLIC_FILE, readEvidencePublicKey } from './evidence/evidence-key.ts';
export type { OwnerCode } from './evidence/evidence-owner.ts';
export {
  type HandOutDeps,
  type ViewRequest,
  handOutEvidence,
  viewCopy,
} from './evidence/hand-out-evidence.ts';
export { completeHandOver } from './evidence/complete-hand-over.ts';
export {
  createEvidenceRequestDesk,
  type EvidenceRequestDesk,
} from './evidence-request/evidence-request-desk.ts';
export { draftHash } from './draft/draft-hash.ts';
export {
  type NoticeSettings,
  NoticeSettingsProblem,
  readNoticeSettings,
} from './notice/notice-settings.ts';
export { type NoticeTargets, openTarget, sealTarget } from './notice/sealed-target.ts';
export { sendNotices } from './notice/send-notices.ts';
export { type WebhookAddressProblem, webhookAddressProblem } from './notice/webhook-address.ts';
export { WEBHOOK_SECRET_BYTES, webhookSecret } from './notice/webhook-signature.ts';
export { createObjectionDesk, type ObjectionDesk } from './objection/objection-desk.ts';
export { openStatement } from './objection/sealed-statement.ts';
export type { HeldObjection } from './objection/submit-objection.ts';
export { type OwnReportDeps, readOwnReport } from './own-report/read-own-report.ts';
export { type OpinionDeps, OpinionDesk, type OpinionOutcome } from './opinion/opinion-desk.ts';
export type { OpinionHolder, UnwantedOpinion } from './opinion/opinion.ts';
export type { DeskDeps, Sender } from './report/desk-deps.ts';
export { createReportDesk, type ReportDesk } from './report/report-desk.ts';
export {
  type OpenDataDeps,
  openDataWrittenAt,
  publishOpenData,
} from './open-data/publish-open-data.ts';
export { REPORTER_SECRET_BYTES } from './report/reporter-secret.ts';
export type { AcceptedReport, Rejected, SubmitOutcome } from './report/submit-outcome.ts';
export { SEAL_IV_BYTES, SealBroken } from './report/sealed-box.ts';
export type { ReportSender } from './report/submit-report.ts';
export type { WithdrawnReport } from './report/withdraw-report.ts';
export {
  isSampleComplete,
  type LoadedSample,
  loadSample,
  type SampleDeps,
} from './sample/load-sample.ts';
export { removeSample, type SampleRemovalDeps } from './sample/remove-sample.ts';
export {
  buildScenario,
  SAMPLE_SEED,
  type SampleReport,
  type Scenario,
} from './sample/scenario.ts';
export { mainCategory } from './listing/listed-range-of.ts';
export {
  type ListingDeps,
  type RefreshedListing,
  refreshListing,
} from './listing/refresh-listing.ts';
export { type Bucket, type BucketDeps, readBucket } from './look-up/bucket.ts';
export type { BucketEntry } from './look-up/bucket-entry.ts';
export { renderBucket } from './look-up/render-bucket.ts';
export {
  BUCKETS_FOLDER,
  bucketNames,
  type WrittenBuckets,
  writeBuckets,
} from './look-up/write-buckets.ts';
export { reporterSecretOfToken } from './token/token-reporter.ts';
export {
  isSessionText,
  isTokenText,
  TOKEN_SECRET_BYTES,
  tokenHash,
  tokenText,
} from './token/token-text.ts';
export {
  CODE_MINUTES,
  createVerificationDesk,
  type DraftPhone,
  type VerificationDesk,
} from './verification/verification-desk.ts';
export {
  readSmsGateway,
  type SmsGateway,
  SmsGatewayProblem,
} from './verification/sms-gateway.ts';
export {
  type Projection,
  type ProjectionDeps,
  projectOwnPersons,
} from './signals/project-own-persons.ts';
export { sampleWeeks } from './sample/shift-scenario.ts';
export { ensureArchives } from './week-archive/ensure-archives.ts';
export { buildWeek, type WeekOutcome } from './week/build-week.ts';
export { type CloseWeeksDeps, closeWeeks, type WeekResult } from './week/close-weeks.ts';
export type { WeekDeps } from './week/week-deps.ts';
export {
  ReleaseDisplaced,
  ReleaseNotWritten,
  WeekNotClosed,
  WeekProblem,
  type WeekProblemCode,
  WeekWithoutReports,
} from './week/week-problem.ts';
export { buildTrail } from './own-report/trail.ts';
export {
  createExactTables,
  type ExactTable,
  type ExactTables,
} from './authority-week/exact-tables.ts';
export { keepNewestRows, keptAuthorityRows } from './authority-week/kept-weeks.ts';
export {
  AccessNotNoted,
  type AskingAuthority,
  noteAct,
  noteDownload,
} from './authority-week/note-act.ts';
export type { NoticeEvent, SendNoticesDeps } from './notice/notice-deps.ts';
export type { ImportDeps } from './import/import-deps.ts';
