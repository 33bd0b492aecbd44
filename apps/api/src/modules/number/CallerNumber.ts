import {
  type CallerNumber,
  containingRanges,
  describeNumber,
  ensureNumberRange,
  isCallerNumber,
  knownServiceNumber,
  type NumberDescription,
} from '@rangewatch/numbering';
import { builder } from '../../graphql/builder.ts';
import { NumberKindEnum } from '../../graphql/enum-types.ts';
import { AssessmentType } from '../assessment/Assessment.ts';
import { ListingType } from '../assessment/Listing.ts';
import { LocalisedTextType } from '../assessment/LocalisedText.ts';
import { NumberRangeType, rangeNode } from '../range/NumberRange.ts';

export interface NumberNode extends NumberDescription {
  readonly __typename: 'CallerNumber';
  /** As it was asked for; null when it was found by its id. */
  readonly input: string | null;
  readonly others: readonly CallerNumber[];
}

export function numberNode(
  description: NumberDescription,
  input: string | null = null,
  others: readonly CallerNumber[] = [],
): NumberNode {
  return { __typename: 'CallerNumber', ...description, input, others };
}

const CallerNumberRef = builder.objectRef<NumberNode>('CallerNumber');

export const CallerNumberType = builder.node(CallerNumberRef, {
  description: 'A number as displayed to the called person; it may be forged.',
  id: { resolve: ({ number }) => number },
  loadOne: (id) => (isCallerNumber(id) ? numberNode(describeNumber(id)) : null),
  fields: (t) => ({
    input: t.exposeString('input', {
      nullable: true,
      description: 'As it was asked for; null when it was found by its id.',
    }),
    number: t.exposeString('number', {
      description: 'As it is stored: digits with the country code.',
    }),
    e164: t.exposeString('e164', {
      nullable: true,
      description: 'Null for service and message numbers, which E.164 does not cover.',
    }),
    nationalNumber: t.exposeString('nationalNumber'),
    kind: t.expose('kind', { type: NumberKindEnum }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166 alpha-2; null where a shared code does not tell.',
    }),
    display: t.exposeString('display'),
    masked: t.exposeString('masked'),
    assigned: t.exposeBoolean('assigned', {
      description:
        'False for a possible number that the plan gives to no one: forged displays count.',
    }),
    extension: t.exposeString('extension', { nullable: true }),
    place: t.expose('place', {
      type: LocalisedTextType,
      nullable: true,
      description: 'Where its range was allocated; null where unknown. Not where the caller is.',
    }),
    allocatedCarrier: t.expose('allocatedCarrier', {
      type: LocalisedTextType,
      nullable: true,
      description: 'To whom its range was allocated; numbers move between carriers.',
    }),
    knownAs: t.field({
      type: LocalisedTextType,
      nullable: true,
      description: 'Who answers an advertised service number; a display of it can be forged.',
      resolve: ({ number }) => knownServiceNumber(number)?.name ?? null,
    }),
    otherReadings: t.field({
      type: [CallerNumberRef],
      description: 'What else the same signs may mean, likeliest first.',
      resolve: ({ others }) => others.map((other) => numberNode(describeNumber(other))),
    }),
    ranges: t.field({
      type: [NumberRangeType],
      description: 'The ranges that hold it, narrowest first.',
      resolve: ({ number }) => containingRanges(number).map((range) => rangeNode(range)),
    }),
    assessment: t.field({
      type: AssessmentType,
      nullable: true,
      description: 'Null when nothing is known and when too little is: the two look the same.',
      resolve: ({ number }, _args, { services }) => services.lookUp.assessNumber(number),
    }),
    listing: t.field({
      type: ListingType,
      resolve: ({ number }, _args, { services }) =>
        services.lookUp.findListing(ensureNumberRange(number)),
    }),
  }),
});
