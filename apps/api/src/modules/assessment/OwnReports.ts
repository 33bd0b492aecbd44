import type { OwnAssessment } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { CategoryEnum, SourceEnum, CurrencyEnum } from '../../graphql/enum-types.ts';
import { CountBandType, ShareBandType } from './Band.ts';
import { CallTimesType } from './CallTimes.ts';
import { SpreadType } from './Listing.ts';

const OwnCategory = builder
  .objectRef<OwnAssessment['categories'][number]>('OwnCategory')
  .implement({
    fields: (t) => ({
      category: t.expose('category', { type: CategoryEnum }),
      reports: t.expose('reports', { type: CountBandType }),
    }),
  });

const OwnWeek = builder.objectRef<OwnAssessment['weeks'][number]>('OwnWeek').implement({
  fields: (t) => ({
    week: t.exposeString('week', { description: 'ISO week, `2026-W34`.' }),
    reporters: t.expose('reporters', {
      type: CountBandType,
      nullable: true,
      description: 'Null for none and for too few alike.',
    }),
  }),
});

export const OwnReportsType = builder.objectRef<OwnAssessment>('OwnReports').implement({
  description:
    'What people reported here, from devices that are not verified. Every count is a band.',
  fields: (t) => ({
    source: t.expose('source', { type: SourceEnum }),
    reporters: t.expose('reporters', { type: CountBandType, description: 'Distinct people.' }),
    reportersAreAtLeast: t.exposeBoolean('reportersAreAtLeast', {
      description:
        'For ranges wider than 10,000 numbers people are told apart only inside each block.',
    }),
    reports: t.expose('reports', { type: CountBandType }),
    numbers: t.expose('numbers', {
      type: CountBandType,
      nullable: true,
      description: 'Distinct numbers of the range that were reported; null for a number.',
    }),
    numbersShare: t.expose('numbersShare', {
      type: ShareBandType,
      nullable: true,
      description: 'The same as a share of the range; null for a number.',
    }),
    firstWeek: t.exposeString('firstWeek', {
      nullable: true,
      description: 'First week that can be shown by itself; null when none can.',
    }),
    lastWeek: t.exposeString('lastWeek', { nullable: true }),
    times: t.expose('times', { type: CallTimesType }),
    campaignReports: t.expose('campaignReports', {
      type: CountBandType,
      nullable: true,
      description:
        'Reports that say which campaign had been given the number called. Campaigns are named beside a range only by the weekly check.',
    }),
    turnedAway: t.expose('turnedAway', {
      type: CountBandType,
      nullable: true,
      description: 'Reports of calls that a list of ours turned away; part of no other figure.',
    }),
    spread: t.expose('spread', { type: SpreadType, nullable: true }),
    currency: t.expose('currency', {
      type: CurrencyEnum,
      nullable: true,
      description: 'Null where no week can be shown by itself.',
    }),
    heat: t.exposeFloat('heat', {
      description: 'A day, from the weeks shown, each halved with every two weeks of age.',
    }),
    categories: t.field({ type: [OwnCategory], resolve: ({ categories }) => [...categories] }),
    weeks: t.field({
      type: [OwnWeek],
      description: 'Every week from the first to the last.',
      resolve: ({ weeks }) => [...weeks],
    }),
  }),
});
