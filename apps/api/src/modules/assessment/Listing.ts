import type { Listing, ListingAdvice, ShownGoodNumber, Spread } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { GoodNumberBasisEnum, ListingReasonEnum } from '../../graphql/enum-types.ts';
import { CountBandType } from './Band.ts';
import { LocalisedTextType } from './LocalisedText.ts';

const VOTES =
  'What it is listed with: people of the lower edge of the band, or recent complaints of one official file; 0 when it is not.';

export const ListingAdviceType = builder.objectRef<ListingAdvice>('ListingAdvice').implement({
  description: 'Whether block lists name it by itself, and why or why not.',
  fields: (t) => ({
    isListed: t.exposeBoolean('isListed'),
    reason: t.expose('reason', { type: ListingReasonEnum }),
    votes: t.exposeInt('votes', { description: VOTES }),
  }),
});

export const ListingType = builder.objectRef<Listing>('Listing').implement({
  description:
    'What block lists do with it: by itself, or with a wider range around it. Given whether anything may be said of it or not.',
  fields: (t) => ({
    isListed: t.exposeBoolean('isListed', { description: 'By itself.' }),
    reason: t.expose('reason', { type: ListingReasonEnum }),
    votes: t.exposeInt('votes', { description: VOTES }),
    through: t.exposeString('through', {
      nullable: true,
      description: 'The widest listed range around it; null when none is.',
    }),
  }),
});

export const SpreadType = builder.objectRef<Spread>('Spread').implement({
  description: 'Whether reports come from many parts of a range, or from few of its numbers.',
  fields: (t) => ({
    subRanges: t.exposeInt('subRanges', {
      description: 'Of its ten parts, those reported in their own right.',
    }),
    isSpread: t.exposeBoolean('isSpread'),
  }),
});

export const GoodNumberType = builder.objectRef<ShownGoodNumber>('GoodNumber').implement({
  description: 'A number that lists leave alone. Its display can be forged like any other.',
  fields: (t) => ({
    number: t.exposeString('number'),
    name: t.expose('name', { type: LocalisedTextType, nullable: true }),
    basis: t.expose('basis', { type: GoodNumberBasisEnum }),
    reporters: t.expose('reporters', {
      type: CountBandType,
      nullable: true,
      description: 'People who say it is wanted; null for the other bases.',
    }),
  }),
});
