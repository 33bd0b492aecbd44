import type {
  CampaignWeek,
  NoisyFigure,
  OrganiserReplyView,
  PublicCampaignSignal,
  PublicCampaignSignals,
} from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { LocalisedTextType } from '../assessment/LocalisedText.ts';

const NoisyFigureType = builder.objectRef<NonNullable<NoisyFigure>>('NoisyFigure').implement({
  description: 'Persons with noise added for privacy.',
  fields: (t) => ({
    about: t.exposeInt('about'),
    halfWidth: t.exposeInt('halfWidth', {
      description: 'The noise lies within it in 95 of 100 cases.',
    }),
  }),
});

const CampaignSignalWeekType = builder.objectRef<CampaignWeek>('CampaignSignalWeek').implement({
  fields: (t) => ({
    week: t.exposeString('week'),
    given: t.expose('given', {
      type: NoisyFigureType,
      nullable: true,
      description: 'Who gave their number in it; null for nobody and for too few alike.',
    }),
    called: t.expose('called', {
      type: NoisyFigureType,
      nullable: true,
      description: 'Who was first called in it afterwards; null for nobody and for too few alike.',
    }),
  }),
});

export const CampaignSignalType = builder
  .objectRef<PublicCampaignSignal>('CampaignSignal')
  .implement({
    description: 'A statistical signal, not proof: robust, and the organiser had time to reply.',
    fields: (t) => ({
      campaignId: t.exposeString('campaignId'),
      campaignTitle: t.exposeString('campaignTitle'),
      organiserName: t.exposeString('organiserName'),
      range: t.exposeString('range', {
        nullable: true,
        description: 'Null: numbers of one block, whose digits may not be shown.',
      }),
      namedAs: t.exposeString('namedAs', { description: '`block`, `assignment` or `nothing`.' }),
      level: t.exposeString('level', { description: '`robust` or `corroborated`.' }),
      called: t.expose('called', { type: NoisyFigureType }),
      band: t.exposeString('band', {
        description: 'At least so many times the expected: `below2`, `2to5`, `5to10`, `above10`.',
      }),
      statement: t.expose('statement', { type: LocalisedTextType }),
    }),
  });

export const OrganiserReplyType = builder
  .objectRef<OrganiserReplyView>('OrganiserReply')
  .implement({
    fields: (t) => ({
      invitedOn: t.exposeString('invitedOn'),
      repliedOn: t.exposeString('repliedOn', { nullable: true }),
      text: t.exposeString('text', { nullable: true, description: 'Word for word.' }),
    }),
  });

export const CampaignSignalsType = builder
  .objectRef<PublicCampaignSignals>('CampaignSignals')
  .implement({
    description: 'What the public sees of a campaign’s signals. That there is none clears nobody.',
    fields: (t) => ({
      asOf: t.exposeString('asOf', { nullable: true, description: 'Week of the latest run.' }),
      weeks: t.field({ type: [CampaignSignalWeekType], resolve: ({ weeks }) => [...weeks] }),
      signals: t.field({ type: [CampaignSignalType], resolve: ({ signals }) => [...signals] }),
      reply: t.expose('reply', { type: OrganiserReplyType, nullable: true }),
      absence: t.expose('absence', { type: LocalisedTextType }),
    }),
  });
