import type { Assessment } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { GoodNumberType, ListingAdviceType } from './Listing.ts';
import { LocalisedTextType } from './LocalisedText.ts';
import { OfficialSourceType } from './OfficialSource.ts';
import { OwnReportsType } from './OwnReports.ts';

export const AssessmentType = builder.objectRef<Assessment>('Assessment').implement({
  description:
    'Our worded statement about a number or range, and the figures it rests on. It says what people reported, not who called: a displayed number can be forged.',
  fields: (t) => ({
    range: t.exposeString('range', {
      description: 'What it is about; a number is the range with no open digit.',
    }),
    subject: t.exposeString('subject', { description: '`number` or `range`.' }),
    method: t.exposeString('method', { description: 'The rules the figures were made with.' }),
    sentence: t.expose('sentence', { type: LocalisedTextType }),
    basis: t.expose('basis', {
      type: LocalisedTextType,
      description: 'What the sentence rests on, until when, and what it does not say.',
    }),
    nextBand: t.expose('nextBand', {
      type: LocalisedTextType,
      nullable: true,
      description: 'How the sentence would read one band up; never how far away that is.',
    }),
    asOf: t.exposeString('asOf', { description: 'The ISO week it was made in: figures fade.' }),
    listing: t.expose('listing', { type: ListingAdviceType }),
    goodNumbers: t.field({
      type: [GoodNumberType],
      description: 'Numbers inside, or the number itself, known to be wanted; at most ten.',
      resolve: ({ goodNumbers }) => [...goodNumbers],
    }),
    ownReports: t.expose('ownReports', {
      type: OwnReportsType,
      nullable: true,
      description: 'Reports made here; null when there are none or too few, which look the same.',
    }),
    officialSources: t.field({
      type: [OfficialSourceType],
      resolve: ({ officialSources }) => [...officialSources],
    }),
  }),
});
