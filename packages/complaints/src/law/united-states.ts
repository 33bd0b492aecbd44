import type { LawSentence } from './law-sentence.ts';
import { TCPA, TSR } from './laws.ts';

/** United States: who may call, and what follows. */
export const UNITED_STATES = [
  {
    id: 'tsr-310.4',
    country: 'US',
    about: 'calls',
    text: {
      en: 'Telemarketers may not call a number on the National Do Not Call Registry, nor one whose holder asked that seller to stop.',
      'zh-Hans': '电话推销者不得拨打登记在全国谢绝来电名单上的号码，也不得拨打已要求其停止的号码。',
      'zh-Hant': '電話推銷者不得撥打登記在全國謝絕來電名單上的號碼，也不得撥打已要求其停止的號碼。',
    },
    law: TSR,
    article: '310.4(b)(1)(iii)',
  },
  {
    id: 'tcpa-227',
    country: 'US',
    about: 'remedy',
    text: {
      en: 'Who got more than one call within 12 months by the same entity against the do-not-call rules may sue for up to $500 a call, up to three times that where it was done knowingly.',
      'zh-Hans':
        '12 个月内被同一主体违反谢绝来电规则拨打超过一次的，可起诉索赔每次最高 500 美元，明知故犯的最高三倍。',
      'zh-Hant':
        '12 個月內被同一主體違反謝絕來電規則撥打超過一次的，可起訴索賠每次最高 500 美元，明知故犯的最高三倍。',
    },
    law: TCPA,
    article: '227(c)(5)',
  },
] as const satisfies readonly LawSentence[];
