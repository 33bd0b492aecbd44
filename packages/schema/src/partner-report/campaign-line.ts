import * as z from 'zod';
import { calendarDay } from '../report-input.ts';
import { pseudonym, storableText } from './pseudonym.ts';
import { regionCode } from './region-code.ts';

/** One campaign as a partner describes it, one JSON object a line. */
export const partnerCampaignLine = z.object({
  campaign: pseudonym.meta({ description: 'The partner’s id of the campaign.' }),
  title: storableText.max(200).nullish().meta({ description: 'What the campaign is called.' }),
  organiser: storableText.max(200).nullish().meta({ description: 'Who ran it.' }),
  startsOn: calendarDay.nullish().meta({ description: 'Its first day.' }),
  region: regionCode.nullish().meta({
    description: 'The province it was held in; null: everywhere.',
  }),
});
export type PartnerCampaignLine = z.output<typeof partnerCampaignLine>;
