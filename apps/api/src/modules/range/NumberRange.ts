import { describeRange, isNumberRange, type NumberRange, parentRange } from '@rangewatch/numbering';
import { checkBlockQuery, parseWith, problem } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { PlanUnitEnum, SourceEnum } from '../../graphql/enum-types.ts';
import { badRequest } from '../../graphql/bad-request.ts';
import { ensurePageSize } from '../../graphql/list-page.ts';
import { blockProblem } from '../../look-up/check-block.ts';
import { AssessmentType } from '../assessment/Assessment.ts';
import { CountBandType } from '../assessment/Band.ts';
import { ListingType } from '../assessment/Listing.ts';
import { LocalisedTextType } from '../assessment/LocalisedText.ts';
import { CampaignSignalType } from '../campaign/CampaignSignals.ts';
import { ReportedNumberType } from './ReportedNumber.ts';

const OfficialCount = builder
  .objectRef<ChildAssessment['officialSources'][number]>('OfficialCount')
  .implement({
    fields: (t) => ({
      source: t.expose('source', { type: SourceEnum }),
      reportCount: t.exposeInt('reportCount'),
    }),
  });

const SubRange = builder.objectRef<ChildAssessment>('SubRange').implement({
  description: 'One of the ten ranges one digit narrower.',
  fields: (t) => ({
    range: t.exposeString('range'),
    reporters: t.expose('reporters', {
      type: CountBandType,
      nullable: true,
      description: 'People who reported numbers of it; null for none and for too few alike.',
    }),
    officialSources: t.field({
      type: [OfficialCount],
      resolve: ({ officialSources }) => [...officialSources],
    }),
    depth: t.exposeInt('depth', {
      description: 'How dark a map shows it, 0 to 4, by its largest figure; sources are not added.',
    }),
  }),
});

/** The parent shape is an object: a union member must carry its type's name. */
export interface RangeNode {
  readonly __typename: 'NumberRange';
  readonly range: NumberRange;
  /** As it was asked for; null when it was found by its id or from a number. */
  readonly input: string | null;
  readonly others: readonly NumberRange[];
}

export function rangeNode(
  range: NumberRange,
  input: string | null = null,
  others: readonly NumberRange[] = [],
): RangeNode {
  return { __typename: 'NumberRange', range, input, others };
}

export const NumberRangeType = builder.node(builder.objectRef<RangeNode>('NumberRange'), {
  description: 'All numbers of one length that share leading digits: `861701234****` holds 10,000.',
  id: { resolve: ({ range }) => range },
  loadOne: (id) => (isNumberRange(id) ? rangeNode(id) : null),
  fields: (t) => ({
    input: t.exposeString('input', {
      nullable: true,
      description: 'As it was asked for; null when it was found by its id or from a number.',
    }),
    range: t.exposeString('range', {
      description: 'As it is stored: `861701234****`, `CN:955**`.',
    }),
    display: t.string({ resolve: ({ range }) => describeRange(range).display }),
    country: t.string({
      nullable: true,
      description: 'ISO 3166 alpha-2; null where the digits do not tell.',
      resolve: ({ range }) => describeRange(range).country,
    }),
    openDigits: t.int({ resolve: ({ range }) => describeRange(range).openDigits }),
    size: t.int({
      description: 'How many numbers it holds.',
      resolve: ({ range }) => describeRange(range).size,
    }),
    unit: t.field({
      type: PlanUnitEnum,
      nullable: true,
      description: 'Null where it is wider or narrower than a unit of its plan.',
      resolve: ({ range }) => describeRange(range).unit,
    }),
    place: t.field({
      type: LocalisedTextType,
      nullable: true,
      description: 'Where it was allocated; null where unknown or mixed. Not where callers are.',
      resolve: ({ range }) => describeRange(range).place,
    }),
    allocatedCarrier: t.field({
      type: LocalisedTextType,
      nullable: true,
      description: 'To whom it was allocated; numbers move between carriers.',
      resolve: ({ range }) => describeRange(range).allocatedCarrier,
    }),
    parent: t.string({
      nullable: true,
      description: 'The range ten times as wide; null for the widest.',
      resolve: ({ range }) => parentRange(range),
    }),
    otherReadings: t.stringList({
      description: 'What else the text asked about may mean, likeliest first.',
      resolve: ({ others }) => [...others],
    }),
    campaignSignals: t.field({
      type: [CampaignSignalType],
      description: 'Campaigns whose participants are called from here, where that may be shown.',
      resolve: async (node, _args, { services }) => [
        ...(await services.readers.publicSignalsOfRange(node.range)),
      ],
    }),
    children: t.field({
      type: [SubRange],
      description: 'The ten ranges one digit narrower; none for a number.',
      resolve: async ({ range }, _args, { services }) => [
        ...(await services.lookUp.assessChildren(range)),
      ],
    }),
    reportedNumbers: t.field({
      type: [ReportedNumberType],
      description:
        'Public numbers of a range of at most 10,000, most reported first; none of a wider one.',
      args: {
        first: t.arg.int({ defaultValue: 20, required: true }),
        maxAgeInDays: t.arg.int({ defaultValue: 180, required: true }),
      },
      resolve: async ({ range }, { first, maxAgeInDays }, context) => {
        if (blockProblem(range)) return [];
        const limit = ensurePageSize(first, context);
        const asked = parseWith(checkBlockQuery.pick({ maxAgeInDays: true }), { maxAgeInDays });
        if (!asked.ok) throw badRequest(asked.problems[0] ?? problem('wrong_type'), context);
        const { lookUp } = context.services;
        return [...(await lookUp.reportedNumbers(range, { limit, maxAgeInDays }))];
      },
    }),
    assessment: t.field({
      type: AssessmentType,
      nullable: true,
      description: 'Null when nothing is known and when too little is: the two look the same.',
      resolve: ({ range }, _args, { services }) => services.lookUp.assessRange(range),
    }),
    listing: t.field({
      type: ListingType,
      resolve: ({ range }, _args, { services }) => services.lookUp.findListing(range),
    }),
  }),
});
