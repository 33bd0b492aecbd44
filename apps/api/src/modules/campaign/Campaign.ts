import type { Campaign } from '@rangewatch/schema';
import type { CampaignAssessment } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { CampaignChannelEnum } from '../../graphql/enum-types.ts';
import { CountBandType } from '../assessment/Band.ts';
import { LocalisedTextType } from '../assessment/LocalisedText.ts';
import { publicSignals } from '../../campaign/signal-routes.ts';
import { CampaignSignalsType } from './CampaignSignals.ts';
import { pageFields } from './CampaignFact.ts';

const CampaignWeek = builder
  .objectRef<CampaignAssessment['weeks'][number]>('CampaignWeek')
  .implement({
    fields: (t) => ({
      week: t.exposeString('week'),
      reporters: t.expose('reporters', {
        type: CountBandType,
        nullable: true,
        description: 'Null for none and for too few alike.',
      }),
    }),
  });

const CampaignAssessmentType = builder
  .objectRef<CampaignAssessment>('CampaignAssessment')
  .implement({
    description: 'What people stated, as of the weekly runs; never how a number travelled.',
    fields: (t) => ({
      method: t.exposeString('method'),
      week: t.exposeString('week', { description: 'The last weekly run.' }),
      reporters: t.expose('reporters', {
        type: CountBandType,
        description: 'Distinct people, to date, who were called after giving their number.',
      }),
      exposures: t.expose('exposures', {
        type: CountBandType,
        nullable: true,
        description: 'People who say they gave it their number, called or not; null when too few.',
      }),
      weeks: t.field({ type: [CampaignWeek], resolve: ({ weeks }) => [...weeks] }),
      sentence: t.expose('sentence', { type: LocalisedTextType }),
      basis: t.expose('basis', { type: LocalisedTextType }),
    }),
  });

export interface CampaignNode extends Campaign {
  readonly __typename: 'Campaign';
}

export function campaignNode(campaign: Campaign): CampaignNode {
  return { __typename: 'Campaign', ...campaign };
}

export const CampaignType = builder.node(builder.objectRef<CampaignNode>('Campaign'), {
  description: 'An activity that asked people for their phone number, as the public advertised it.',
  id: { resolve: ({ campaignId }) => campaignId },
  async loadOne(id, { services }) {
    const campaign = await services.readers.findCampaign(id);
    return campaign && campaignNode(campaign);
  },
  fields: (t) => ({
    campaignId: t.exposeString('campaignId', { description: 'For `ExposureInput.campaignId`.' }),
    title: t.exposeString('title'),
    organiserName: t.exposeString('organiserName'),
    channel: t.expose('channel', { type: CampaignChannelEnum }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    participantsClaimed: t.exposeInt('participantsClaimed', {
      nullable: true,
      description: 'How many took part, as the organiser says; null when not stated.',
    }),
    description: t.exposeString('description', { nullable: true }),
    link: t.exposeString('link', { nullable: true }),
    registeredAt: t.expose('registeredAt', { type: 'DateTime' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Invented, to show how the service works.',
    }),
    assessment: t.field({
      type: CampaignAssessmentType,
      nullable: true,
      description: 'Null when nothing was stated and when too little was. That is not clearance.',
      resolve: (campaign, _args, { services }) => services.lookUp.assessCampaign(campaign),
    }),
    signals: t.field({
      type: CampaignSignalsType,
      resolve: ({ campaignId }, _args, { services }) => publicSignals(services, campaignId),
    }),
    facts: t.field(pageFields.facts),
    changes: t.field(pageFields.changes),
  }),
});
