import { NUMBER_KINDS } from '@rangewatch/numbering';
import { describe, expect, test } from 'vitest';
import { authorityPageQuery } from '../authority-query.ts';
import { blockListQuery } from '../block-list-query.ts';
import { CAMPAIGN_CHANNELS, campaignInput } from '../campaign.ts';
import { CASE_OUTCOMES, closeCaseInput, openCaseInput } from '../authority-case.ts';
import { CATEGORIES } from '../category.ts';
import { checkBlockQuery } from '../check-block.ts';
import { contributionInput, FACT_FIELDS, FACT_SCHEMAS, LINK_STATES } from '../contribution.ts';
import { GOOD_NUMBER_BASES } from '../facts.ts';
import { LOCALES } from '../locale.ts';
import { OBJECTION_RELATIONS, OBJECTION_STATES, objectionInput } from '../objection.ts';
import { evidenceDecisionInput, evidenceRequestInput } from '../evidence-request.ts';
import { EVIDENCE_CAUTIONS, EVIDENCE_KINDS, EVIDENCE_SUBJECTS } from '../evidence.ts';
import { partnerCampaignLine } from '../partner-report/campaign-line.ts';
import { PARTNER_PERSON_PARTS, partnerRemovalLine } from '../partner-report/person-line.ts';
import { PERSONAL_DATA_KINDS } from '../personal-data/finding.ts';
import { PROVINCES } from '../province.ts';
import { REVISION_REASONS } from '../release-manifest.ts';
import {
  callInput,
  DAY_PARTS,
  EXPOSURE_ROUTES,
  exposureInput,
  phoneInput,
  reportInput,
} from '../report-input.ts';
import { SOURCES } from '../source.ts';
import { FIELD_NAMES, fieldName } from './field-name.ts';
import {
  campaignChannelName,
  categoryName,
  dayPartName,
  exposureRouteName,
  goodNumberBasisName,
  numberKindName,
  objectionRelationName,
  objectionStateName,
  provinceName,
  revisionReasonName,
  sourceName,
  TERMS,
} from './terms.ts';

const LISTS: Record<string, readonly string[]> = {
  category: CATEGORIES,
  caseOutcome: CASE_OUTCOMES,
  source: SOURCES,
  province: PROVINCES,
  exposureRoute: EXPOSURE_ROUTES,
  campaignChannel: CAMPAIGN_CHANNELS,
  dayPart: DAY_PARTS,
  numberKind: NUMBER_KINDS,
  revisionReason: REVISION_REASONS,
  objectionRelation: OBJECTION_RELATIONS,
  objectionState: OBJECTION_STATES,
  goodNumberBasis: GOOD_NUMBER_BASES,
  evidenceKind: EVIDENCE_KINDS,
  evidenceSubject: EVIDENCE_SUBJECTS,
  evidenceCaution: EVIDENCE_CAUTIONS,
  personalDataKind: PERSONAL_DATA_KINDS,
  factField: FACT_FIELDS,
  linkState: LINK_STATES,
};

describe('the names of values', () => {
  test.each(LOCALES)('%s names every value of every list, and no two alike', (locale) => {
    const catalogue: Record<string, Record<string, string>> = { ...TERMS[locale] };
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(LISTS).toSorted());
    for (const [list, values] of Object.entries(LISTS)) {
      const names = catalogue[list] ?? {};
      expect(Object.keys(names).toSorted()).toEqual([...values].toSorted());
      expect(Object.values(names).every((name) => name.trim() === name && name !== '')).toBe(true);
      expect(new Set(Object.values(names)).size).toBe(values.length);
    }
  });

  test('each door reads its own list', () => {
    expect([
      categoryName('home_improvement', 'zh-Hant'),
      sourceName('ftc_dnc', 'zh-Hans'),
      provinceName('CN-SN', 'en'),
      exposureRouteName('typed', 'zh-Hans'),
      campaignChannelName('mini_program', 'zh-Hant'),
      dayPartName('evening', 'en'),
      numberKindName('fixed', 'zh-Hant'),
      revisionReasonName('late-reports', 'en'),
      objectionRelationName('organisation', 'zh-Hant'),
      objectionStateName('held', 'zh-Hans'),
      goodNumberBasisName('objection', 'en'),
    ]).toEqual([
      '居家裝修',
      '美国联邦贸易委员会（FTC）',
      'Shaanxi',
      '自己填写',
      '小程式',
      'in the evening',
      '市話號碼',
      'reports about this week arrived after it was published',
      '使用該號碼的單位',
      '等待人工核查',
      'its holder objected; a person checked',
    ]);
  });
});

describe('the names of inputs', () => {
  const inputs = [
    callInput,
    exposureInput,
    reportInput,
    phoneInput,
    campaignInput,
    objectionInput,
    contributionInput,
    openCaseInput,
    closeCaseInput,
    evidenceRequestInput,
    evidenceDecisionInput,
    ...Object.values(FACT_SCHEMAS),
    checkBlockQuery,
    blockListQuery,
    authorityPageQuery,
    partnerCampaignLine,
    partnerRemovalLine,
    ...Object.values(PARTNER_PERSON_PARTS),
  ].flatMap(({ shape }) => Object.keys(shape));

  test.each(LOCALES)('%s names every input of every form, and nothing else', (locale) => {
    const { '': nameless, line, ...names } = FIELD_NAMES[locale];
    expect(Object.keys(names).toSorted()).toEqual([...new Set(inputs)].toSorted());
    expect([nameless, line].every((text) => text !== '')).toBe(true);
  });

  test('a name inside GraphQL is the name of the form', () => {
    expect(fieldName('input.calls.1.day', 'en')).toBe('the day (entry 2)');
    expect(fieldName('calls.1', 'zh-Hant')).toBe('來電（第 2 項）');
    expect(fieldName('calls.0.day', 'zh-Hans')).toBe('日期');
  });
});
