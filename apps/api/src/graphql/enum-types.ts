import { NUMBER_KINDS, PLAN_UNITS } from '@rangewatch/numbering';
import {
  CALL_RECORDS,
  CAMPAIGN_CHANNELS,
  CATEGORIES,
  CONSENT_DISPLAYS,
  CONSENT_GIVERS,
  DAY_PARTS,
  DAY_PRECISIONS,
  EVIDENCE_GRADES,
  EXPOSURE_ROUTES,
  FACT_FIELDS,
  GOOD_NUMBER_BASES,
  LINK_STATES,
  MEDIA,
  OBJECTION_RELATIONS,
  OBJECTION_STATES,
  PROVINCES,
  REVISION_REASONS,
  RELEASE_STATUSES,
  SOURCES,
} from '@rangewatch/schema';
import { CURRENCIES, LISTING_REASONS } from '@rangewatch/statistics';
import { builder } from './builder.ts';

/** As JSON and the record write it: `home_improvement`, `fixedOrMobile`; GraphQL takes no `-`, so `CN-SH` is `CN_SH`. */
export function enumValueName(value: string): string {
  return value.replaceAll('-', '_');
}

function enumOf<const T extends readonly string[]>(name: string, values: T, description: string) {
  const entries = values.map((value: T[number]) => [enumValueName(value), { value }] as const);
  const byName: Readonly<Record<string, { readonly value: T[number] }>> =
    Object.fromEntries(entries);
  return builder.enumType(name, { description, values: byName });
}

export const CategoryEnum = enumOf('Category', CATEGORIES, 'What unwanted calls were for.');
export const SourceEnum = enumOf(
  'Source',
  SOURCES,
  'Who a figure comes from. Figures of different sources are never added.',
);
const MediumEnum = enumOf('Medium', MEDIA, 'A call or a text message.');
export const DayPartEnum = enumOf('DayPart', DAY_PARTS, 'A part of a day.');
export const ExposureRouteEnum = enumOf(
  'ExposureRoute',
  EXPOSURE_ROUTES,
  'The step at which a phone number was given.',
);
const EvidenceGradeEnum = enumOf(
  'EvidenceGrade',
  EVIDENCE_GRADES,
  'A: recorded before the first call. B: documented. C: stated.',
);
const ProvinceEnum = enumOf(
  'Province',
  PROVINCES,
  'ISO 3166-2 codes of the mainland’s provinces, and the three regions.',
);
export const CampaignChannelEnum = enumOf(
  'CampaignChannel',
  CAMPAIGN_CHANNELS,
  'Where people met a campaign.',
);
export const FactFieldEnum = enumOf('FactField', FACT_FIELDS, 'A field of a campaign page.');
const LinkStateEnum = enumOf('LinkState', LINK_STATES, 'What opening a campaign’s link led to.');
export const ObjectionStateEnum = enumOf(
  'ObjectionState',
  OBJECTION_STATES,
  'Held until a person decides.',
);
const ObjectionRelationEnum = enumOf(
  'ObjectionRelation',
  OBJECTION_RELATIONS,
  'Who objects, as they say.',
);
const CallRecordEnum = enumOf(
  'CallRecord',
  CALL_RECORDS,
  'How a call came into the report: the better the record, the more it says.',
);
const ConsentGiverEnum = enumOf(
  'ConsentGiver',
  CONSENT_GIVERS,
  'Who agrees that a reporter is counted as one person.',
);
const DayPrecisionEnum = enumOf(
  'DayPrecision',
  DAY_PRECISIONS,
  'How exactly the day a number was given is known.',
);
const ConsentDisplayEnum = enumOf(
  'ConsentDisplay',
  CONSENT_DISPLAYS,
  'Whether a consent text was shown where a number was given, as a reporter remembers.',
);
export const NumberKindEnum = enumOf(
  'NumberKind',
  NUMBER_KINDS,
  'What a number is by its place in the numbering plan; says nothing of who uses it.',
);
export const PlanUnitEnum = enumOf(
  'PlanUnit',
  PLAN_UNITS,
  'What a range is in the plan it belongs to.',
);
export const RevisionReasonEnum = enumOf(
  'RevisionReason',
  REVISION_REASONS,
  'Why a release was revised.',
);
export const ReleaseStatusEnum = enumOf(
  'ReleaseStatus',
  RELEASE_STATUSES,
  'Whether late reports may still change a week.',
);

export const CurrencyEnum = enumOf(
  'Currency',
  CURRENCIES,
  'How much a figure still says today: current up to four weeks, quiet up to 26, then old, because numbers are recycled.',
);
export const ListingReasonEnum = enumOf(
  'ListingReason',
  LISTING_REASONS,
  'Why a number or range is, or is not, on the lists that phones block by.',
);
export const GoodNumberBasisEnum = enumOf(
  'GoodNumberBasis',
  GOOD_NUMBER_BASES,
  'How a number is known: from the plan, checked by the operator, by an accepted objection, or by what people say.',
);

/** Found by their values, so that an input schema and the API can only mean the same list. */
const INPUT_ENUMS = [
  [CATEGORIES, CategoryEnum],
  [MEDIA, MediumEnum],
  [DAY_PARTS, DayPartEnum],
  [EXPOSURE_ROUTES, ExposureRouteEnum],
  [EVIDENCE_GRADES, EvidenceGradeEnum],
  [PROVINCES, ProvinceEnum],
  [CAMPAIGN_CHANNELS, CampaignChannelEnum],
  [LINK_STATES, LinkStateEnum],
  [OBJECTION_RELATIONS, ObjectionRelationEnum],
  [CALL_RECORDS, CallRecordEnum],
  [CONSENT_GIVERS, ConsentGiverEnum],
  [DAY_PRECISIONS, DayPrecisionEnum],
  [CONSENT_DISPLAYS, ConsentDisplayEnum],
] as const;

/** @throws RangeError when no enum has these values: a new list needs a name here. */
export function enumWithValues(values: readonly string[]) {
  const key = values.join('|');
  const found = INPUT_ENUMS.find(([list]) => list.join('|') === key);
  if (!found) throw new RangeError(`no enum type has the values ${values.join(', ')}`);
  return found[1];
}
