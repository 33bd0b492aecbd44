import type { MutationFields, QueryFields } from '../graphql/builder.ts';
import { authorityCampaignSignalsField } from './authority/Query.authorityCampaignSignals.ts';
import { exactWeekField } from './authority/Query.exactWeek.ts';
import { contributeToCampaignField } from './campaign/Mutation.contributeToCampaign.ts';
import { registerCampaignField } from './campaign/Mutation.registerCampaign.ts';
import { campaignField } from './campaign/Query.campaign.ts';
import { campaignsField } from './campaign/Query.campaigns.ts';
import { numberField } from './number/Query.number.ts';
import { submitObjectionField } from './objection/Mutation.submitObjection.ts';
import { objectionField } from './objection/Query.objection.ts';
import { rangeField } from './range/Query.range.ts';
import { releaseField } from './release/Query.release.ts';
import { weeksField } from './release/Query.weeks.ts';
import { submitReportField } from './report/Mutation.submitReport.ts';
import { withdrawReportField } from './report/Mutation.withdrawReport.ts';

/** Everything the API can be asked. Types come with the fields that give them. */
export const queryFields = (t: QueryFields) => ({
  number: numberField(t),
  range: rangeField(t),
  campaign: campaignField(t),
  campaigns: campaignsField(t),
  weeks: weeksField(t),
  release: releaseField(t),
  objection: objectionField(t),
  authorityCampaignSignals: authorityCampaignSignalsField(t),
  exactWeek: exactWeekField(t),
});

/** Everything people can hand in, and take back. */
export const mutationFields = (t: MutationFields) => ({
  submitReport: submitReportField(t),
  withdrawReport: withdrawReportField(t),
  registerCampaign: registerCampaignField(t),
  contributeToCampaign: contributeToCampaignField(t),
  submitObjection: submitObjectionField(t),
});
