import type { OfficialAssessment } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { CategoryEnum, CurrencyEnum, SourceEnum } from '../../graphql/enum-types.ts';
import { CallTimesType, exactTimes } from './CallTimes.ts';
import { SpreadType } from './Listing.ts';
import { LocalisedTextType } from './LocalisedText.ts';

const OfficialCategory = builder
  .objectRef<OfficialAssessment['categories'][number]>('OfficialCategory')
  .implement({
    fields: (t) => ({
      category: t.expose('category', { type: CategoryEnum }),
      reportCount: t.exposeInt('reportCount'),
    }),
  });

const OfficialWeek = builder
  .objectRef<OfficialAssessment['weeks'][number]>('OfficialWeek')
  .implement({
    fields: (t) => ({
      week: t.exposeString('week', { description: 'ISO week, `2026-W34`.' }),
      reportCount: t.exposeInt('reportCount'),
    }),
  });

export const OfficialSourceType = builder
  .objectRef<OfficialAssessment>('OfficialSource')
  .implement({
    description:
      'What an official file that was public already says: exact, of unverified complaints.',
    fields: (t) => ({
      source: t.expose('source', { type: SourceEnum }),
      name: t.expose('name', { type: LocalisedTextType }),
      reportCount: t.exposeInt('reportCount'),
      numberCount: t.exposeInt('numberCount'),
      numbersShare: t.exposeFloat('numbersShare', {
        nullable: true,
        description: 'Share of the range’s numbers that are named, 0 to 1; null for a number.',
      }),
      firstWeek: t.exposeString('firstWeek', { nullable: true }),
      lastWeek: t.exposeString('lastWeek', { nullable: true }),
      times: t.field({ type: CallTimesType, resolve: ({ times }) => exactTimes(times) }),
      spread: t.expose('spread', { type: SpreadType, nullable: true }),
      currency: t.expose('currency', {
        type: CurrencyEnum,
        nullable: true,
        description: 'Null where no week can be shown by itself.',
      }),
      heat: t.exposeFloat('heat', {
        description: 'A day, from the weeks shown, each halved with every two weeks of age.',
      }),
      categories: t.field({
        type: [OfficialCategory],
        description: 'Complaints by stated category; the rest stated none.',
        resolve: ({ categories }) => [...categories],
      }),
      weeks: t.field({ type: [OfficialWeek], resolve: ({ weeks }) => [...weeks] }),
    }),
  });
