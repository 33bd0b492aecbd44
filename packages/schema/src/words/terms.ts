import type { NumberKind } from '@rangewatch/numbering';
import type { CampaignChannel } from '../campaign.ts';
import type { CaseOutcome } from '../authority-case.ts';
import type { Category } from '../category.ts';
import type { EvidenceCaution, EvidenceKind, EvidenceSubject } from '../evidence.ts';
import type { FactField, LinkState } from '../contribution.ts';
import type { GoodNumberBasis } from '../facts.ts';
import type { Locale } from '../locale.ts';
import type { ObjectionRelation, ObjectionState } from '../objection.ts';
import type { PersonalDataKind } from '../personal-data/finding.ts';
import type { Province } from '../province.ts';
import type { RevisionReason } from '../release-manifest.ts';
import type { DayPart, ExposureRoute } from '../report-input.ts';
import type { Source } from '../source.ts';
import en from './terms.en.json' with { type: 'json' };
import hans from './terms.zh-Hans.json' with { type: 'json' };
import hant from './terms.zh-Hant.json' with { type: 'json' };

/** The name of every value people choose or read, one catalogue a language. */
export interface TermCatalogue {
  readonly category: Readonly<Record<Category, string>>;
  readonly source: Readonly<Record<Source, string>>;
  readonly province: Readonly<Record<Province, string>>;
  readonly exposureRoute: Readonly<Record<ExposureRoute, string>>;
  readonly campaignChannel: Readonly<Record<CampaignChannel, string>>;
  readonly dayPart: Readonly<Record<DayPart, string>>;
  readonly numberKind: Readonly<Record<NumberKind, string>>;
  readonly revisionReason: Readonly<Record<RevisionReason, string>>;
  readonly objectionRelation: Readonly<Record<ObjectionRelation, string>>;
  readonly objectionState: Readonly<Record<ObjectionState, string>>;
  readonly goodNumberBasis: Readonly<Record<GoodNumberBasis, string>>;
  readonly evidenceCaution: Readonly<Record<EvidenceCaution, string>>;
  readonly evidenceKind: Readonly<Record<EvidenceKind, string>>;
  readonly evidenceSubject: Readonly<Record<EvidenceSubject, string>>;
  readonly personalDataKind: Readonly<Record<PersonalDataKind, string>>;
  readonly factField: Readonly<Record<FactField, string>>;
  readonly linkState: Readonly<Record<LinkState, string>>;
  readonly caseOutcome: Readonly<Record<CaseOutcome, string>>;
}

export const TERMS: Readonly<Record<Locale, TermCatalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

export function categoryName(category: Category, locale: Locale): string {
  return TERMS[locale].category[category];
}

/** Who a figure comes from: an authority's name, or "reports made here". */
export function sourceName(source: Source, locale: Locale): string {
  return TERMS[locale].source[source];
}

export function provinceName(province: Province, locale: Locale): string {
  return TERMS[locale].province[province];
}

export function exposureRouteName(route: ExposureRoute, locale: Locale): string {
  return TERMS[locale].exposureRoute[route];
}

export function campaignChannelName(channel: CampaignChannel, locale: Locale): string {
  return TERMS[locale].campaignChannel[channel];
}

export function caseOutcomeName(outcome: CaseOutcome, locale: Locale): string {
  return TERMS[locale].caseOutcome[outcome];
}

export function dayPartName(dayPart: DayPart, locale: Locale): string {
  return TERMS[locale].dayPart[dayPart];
}

export function numberKindName(kind: NumberKind, locale: Locale): string {
  return TERMS[locale].numberKind[kind];
}

export function revisionReasonName(reason: RevisionReason, locale: Locale): string {
  return TERMS[locale].revisionReason[reason];
}

export function objectionRelationName(relation: ObjectionRelation, locale: Locale): string {
  return TERMS[locale].objectionRelation[relation];
}

export function objectionStateName(state: ObjectionState, locale: Locale): string {
  return TERMS[locale].objectionState[state];
}

/** Why lists leave a number alone; stands in for its name where nobody's name is public. */
export function goodNumberBasisName(basis: GoodNumberBasis, locale: Locale): string {
  return TERMS[locale].goodNumberBasis[basis];
}

export function personalDataKindName(kind: PersonalDataKind, locale: Locale): string {
  return TERMS[locale].personalDataKind[kind];
}

/** Why a file is opened with care, and how. */
export function evidenceCautionText(caution: EvidenceCaution, locale: Locale): string {
  return TERMS[locale].evidenceCaution[caution];
}

export function evidenceKindName(kind: EvidenceKind, locale: Locale): string {
  return TERMS[locale].evidenceKind[kind];
}

export function evidenceSubjectName(subject: EvidenceSubject, locale: Locale): string {
  return TERMS[locale].evidenceSubject[subject];
}

/** What a campaign page calls one of its fields. */
export function factFieldName(field: FactField, locale: Locale): string {
  return TERMS[locale].factField[field];
}

export function linkStateName(state: LinkState, locale: Locale): string {
  return TERMS[locale].linkState[state];
}
