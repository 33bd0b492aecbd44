import type {
  AuthorityIdentityRow,
  AuthorityInvitationRow,
  AuthorityPasskeyRow,
  AuthorityPersonRow,
  AuthorityRow,
  AuthoritySessionRow,
  AuthorityUsedChallengeRow,
} from './tables/authority-rows.ts';
import type { CanaryCallRow, CanaryRow } from './tables/canary-rows.ts';
import type { Insertable, Kysely, Transaction } from 'kysely';
import type {
  CampaignContributionRow,
  CampaignCountRow,
  CampaignEndedPersonRow,
  CampaignRow,
} from './tables/campaign-rows.ts';
import type { WantedMarkRow, KnownNumberRow, ObjectionRow } from './tables/good-number-rows.ts';
import type { AuthorityCaseRow, EvidenceRequestRow } from './tables/case-rows.ts';
import type { EvidenceActRow, EvidenceRow } from './tables/evidence-rows.ts';
import type { DraftRow } from './tables/draft-rows.ts';
import type {
  ImportFileRow,
  ImportedReportRow,
  ImportRejectionRow,
  PartnerFileRow,
  PartnerRejectionRow,
} from './tables/import-rows.ts';
import type { JobRow } from './tables/job-rows.ts';
import type { NoticeRow, NoticeSubscriptionRow } from './tables/notice-rows.ts';
import type { LedgerLeafRow } from './tables/ledger-rows.ts';
import type { ListedRangeRow, ListingHeadRow } from './tables/list-rows.ts';
import type {
  RangeCountRow,
  ReporterTagRow,
  RangePartRow,
  RangeKeyRow,
} from './tables/range-rows.ts';
import type {
  AuthorityActRow,
  ReleaseRow,
  ReleaseShareRow,
  ReleaseTotalRow,
  WeekLookRow,
} from './tables/release-rows.ts';
import type {
  ReportRow,
  CallRow,
  ReportNumberRow,
  PersonRow,
  ExposureRow,
  ReportPhoneRow,
} from './tables/report-rows.ts';
import type {
  SignalCampaignMarginRow,
  SignalCountedHundredRow,
  SignalCountedExposureRow,
  SignalCountedPersonRow,
  SignalCountHeadRow,
  SignalPairRow,
  SignalRangeMarginRow,
  SignalResultRow,
  SignalRunRow,
  SignalStratumRow,
  SignalCallRow,
  SignalCampaignRow,
  SignalChangedPersonRow,
  SignalExposureRow,
  SignalHeadRow,
  SignalNumberRangeRow,
  SignalPersonRow,
  SignalPhoneRow,
  SignalRangeRow,
  SignalStalePersonRow,
} from './tables/signal-rows.ts';
import type {
  AuthorityLookUpRow,
  CampaignMentionRow,
  OrganiserReplyRow,
  SignalCellPersonRow,
  SignalOpenNodeRow,
  SignalPublicCellRow,
  SignalPublicRangeRow,
  SignalPublicViewRow,
  SignalWeekViewRow,
} from './tables/signal-publication-rows.ts';
import type { TokenRow } from './tables/token-rows.ts';
import type { PhoneVerificationRow } from './tables/verification-rows.ts';

/**
 * Row types of every table, as the migrations create them on both engines.
 * Instants are ms since the epoch, days and weeks are text, flags are 0 or 1.
 */
export interface Tables {
  range_count: RangeCountRow;
  reporter_tag: ReporterTagRow;
  report: ReportRow;
  call: CallRow;
  report_number: ReportNumberRow;
  person: PersonRow;
  exposure: ExposureRow;
  campaign: CampaignRow;
  campaign_count: CampaignCountRow;
  campaign_ended_person: CampaignEndedPersonRow;
  canary: CanaryRow;
  canary_call: CanaryCallRow;
  campaign_contribution: CampaignContributionRow;
  import_file: ImportFileRow;
  imported_report: ImportedReportRow;
  import_rejection: ImportRejectionRow;
  ledger_head: { id: number; size: number };
  ledger_leaf: LedgerLeafRow;
  release: ReleaseRow;
  release_share: ReleaseShareRow;
  release_total: ReleaseTotalRow;
  week_look: WeekLookRow;
  token: TokenRow;
  range_part: RangePartRow;
  range_key: RangeKeyRow;
  wanted_mark: WantedMarkRow;
  wanted_number: { caller_number: string; reporter_count: number };
  known_number: KnownNumberRow;
  objection: ObjectionRow;
  listed_range: ListedRangeRow;
  listing_head: ListingHeadRow;
  draft: DraftRow;
  report_phone: ReportPhoneRow;
  authority_act: AuthorityActRow;
  authority: AuthorityRow;
  authority_person: AuthorityPersonRow;
  authority_invitation: AuthorityInvitationRow;
  authority_passkey: AuthorityPasskeyRow;
  authority_identity: AuthorityIdentityRow;
  authority_session: AuthoritySessionRow;
  authority_used_challenge: AuthorityUsedChallengeRow;
  phone_verification: PhoneVerificationRow;
  evidence: EvidenceRow;
  evidence_act: EvidenceActRow;
  authority_case: AuthorityCaseRow;
  evidence_request: EvidenceRequestRow;
  signal_person: SignalPersonRow;
  signal_phone: SignalPhoneRow;
  signal_campaign: SignalCampaignRow;
  signal_exposure: SignalExposureRow;
  signal_call: SignalCallRow;
  signal_range: SignalRangeRow;
  signal_number_range: SignalNumberRangeRow;
  signal_stale_person: SignalStalePersonRow;
  signal_head: SignalHeadRow;
  signal_count_head: SignalCountHeadRow;
  signal_due_person: SignalStalePersonRow;
  signal_counted_person: SignalCountedPersonRow;
  signal_counted_hundred: SignalCountedHundredRow;
  signal_counted_exposure: SignalCountedExposureRow;
  signal_pair: SignalPairRow;
  signal_range_margin: SignalRangeMarginRow;
  signal_campaign_margin: SignalCampaignMarginRow;
  signal_stratum: SignalStratumRow;
  signal_run: SignalRunRow;
  signal_result: SignalResultRow;
  signal_changed_person: SignalChangedPersonRow;
  organiser_reply: OrganiserReplyRow;
  campaign_mention: CampaignMentionRow;
  signal_open_node: SignalOpenNodeRow;
  signal_cell_person: SignalCellPersonRow;
  signal_public_cell: SignalPublicCellRow;
  signal_public_view: SignalPublicViewRow;
  signal_public_range: SignalPublicRangeRow;
  signal_week_view: SignalWeekViewRow;
  authority_look_up: AuthorityLookUpRow;
  partner_file: PartnerFileRow;
  partner_rejection: PartnerRejectionRow;
  job: JobRow;
  notice_subscription: NoticeSubscriptionRow;
  notice: NoticeRow;
}

/** A connection on which reading is all that is wanted. */
export type Db = Kysely<Tables>;
/** A writing transaction; writers are built from it, so that no other handle is in reach. */
export type Tx = Transaction<Tables>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
