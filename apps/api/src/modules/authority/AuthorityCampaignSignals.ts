import type {
  AuthorityCampaignSignals,
  AuthorityRun,
  AuthorityWeek,
  BurstNote,
  DilutionNote,
  FunnelCampaign,
} from '@rangewatch/statistics/signals';
import { builder } from '../../graphql/builder.ts';
import { OrganiserReplyType } from '../campaign/CampaignSignals.ts';
import { AuthoritySignalType } from './AuthoritySignal.ts';

const RunType = builder.objectRef<AuthorityRun>('AuthorityRun').implement({
  description: 'The run the figures come from: everything that is needed to run it again.',
  fields: (t) => ({
    from: t.exposeString('from'),
    asOf: t.exposeString('asOf'),
    frozenOn: t.expose('frozenOn', { type: 'Date' }),
    methodVersion: t.exposeString('methodVersion'),
    codeVersion: t.exposeString('codeVersion'),
    factsHash: t.exposeString('factsHash'),
    seed: t.exposeFloat('seed'),
    isVerifiedBasis: t.exposeBoolean('isVerifiedBasis'),
    personCount: t.exposeInt('personCount'),
    testedCampaigns: t.exposeInt('testedCampaigns'),
  }),
});

const WeekType = builder.objectRef<AuthorityWeek>('AuthorityWeek').implement({
  description: 'Persons of one week; null: fewer than five, counted with the other weeks.',
  fields: (t) => ({
    week: t.exposeString('week'),
    given: t.exposeInt('given', { nullable: true }),
    called: t.exposeInt('called', { nullable: true }),
  }),
});

const OtherWeeksType = builder
  .objectRef<AuthorityCampaignSignals['otherWeeks']>('AuthorityOtherWeeks')
  .implement({
    description: 'Persons of the weeks that are not shown by themselves.',
    fields: (t) => ({
      given: t.exposeInt('given', { nullable: true }),
      called: t.exposeInt('called', { nullable: true }),
    }),
  });

const FunnelType = builder.objectRef<FunnelCampaign>('AuthorityFunnelCampaign').implement({
  description: 'One campaign of the run at the numbers at which it stands out most.',
  fields: (t) => ({
    campaign: t.exposeString('campaign'),
    isThis: t.exposeBoolean('isThis'),
    exposed: t.exposeInt('exposed'),
    o: t.exposeInt('o'),
    e: t.exposeFloat('e'),
    ratio: t.exposeFloat('ratio'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
    level: t.exposeString('level'),
  }),
});

const BurstType = builder.objectRef<BurstNote>('AuthorityBurst').implement({
  description:
    'Of the persons called, those who signed up after the campaign was spoken of in public.',
  fields: (t) => ({
    mentionedOn: t.expose('mentionedOn', { type: 'Date' }),
    afterCount: t.exposeInt('afterCount'),
    calledCount: t.exposeInt('calledCount'),
  }),
});

const DilutionType = builder.objectRef<DilutionNote>('AuthorityDilution').implement({
  description: 'Sign-ups that say nobody called, lately and before, by week.',
  fields: (t) => ({
    recentPerWeek: t.exposeFloat('recentPerWeek'),
    earlierPerWeek: t.exposeFloat('earlierPerWeek'),
    isAlarm: t.exposeBoolean('isAlarm'),
  }),
});

export interface AuthoritySignalsNode extends AuthorityCampaignSignals {
  readonly __typename: 'AuthorityCampaignSignals';
}

export const AuthorityCampaignSignalsType = builder
  .objectRef<AuthoritySignalsNode>('AuthorityCampaignSignals')
  .implement({
    description: 'What an authority sees of a campaign’s signals: exact, of at least five persons.',
    fields: (t) => ({
      campaignTitle: t.exposeString('campaignTitle'),
      organiserName: t.exposeString('organiserName'),
      run: t.expose('run', {
        type: RunType,
        nullable: true,
        description: 'Null: none yet; all else is empty then.',
      }),
      records: t.field({ type: [AuthoritySignalType], resolve: ({ records }) => [...records] }),
      weeks: t.field({ type: [WeekType], resolve: ({ weeks }) => [...weeks] }),
      otherWeeks: t.expose('otherWeeks', { type: OtherWeeksType }),
      funnel: t.field({ type: [FunnelType], resolve: ({ funnel }) => [...funnel] }),
      reply: t.expose('reply', { type: OrganiserReplyType, nullable: true }),
      burst: t.expose('burst', { type: BurstType, nullable: true }),
      dilution: t.expose('dilution', { type: DilutionType, nullable: true }),
    }),
  });
