import type { Localised } from '@rangewatch/schema';
import type { LawSentence } from './law-sentence.ts';
import { MAINLAND_CALLS } from './mainland-calls.ts';
import { MAINLAND_DATA } from './mainland-data.ts';
import { MAINLAND_REMEDIES } from './mainland-remedies.ts';
import { UNITED_STATES } from './united-states.ts';

const SENTENCES = [
  ...MAINLAND_DATA,
  ...MAINLAND_REMEDIES,
  ...MAINLAND_CALLS,
  ...UNITED_STATES,
] as const;

export type LawId = (typeof SENTENCES)[number]['id'];

/** Shortened; the law's text decides. */
export const LAW: readonly (LawSentence & { readonly id: LawId })[] = SENTENCES;

/** What a complaint cannot say, and must not seem to. */
export const NOT_KNOWN: readonly Localised[] = [
  {
    en: 'Who called: a displayed number can be forged, and whose line it is only the carrier can tell.',
    'zh-Hans': '是谁打的：来电显示可以伪造，线路归谁只有运营商能查。',
    'zh-Hant': '是誰打的：來電顯示可以偽造，線路歸誰只有電信業者能查。',
  },
  {
    en: 'Where the callers have the number from: that the number was given to a campaign does not show that it was passed on there.',
    'zh-Hans': '对方从哪里得到号码：曾把号码提供给某活动，并不说明号码是从那里转交出去的。',
    'zh-Hant': '對方從哪裡得到號碼：曾把號碼提供給某活動，並不說明號碼是從那裡轉交出去的。',
  },
];

/** A draft is no law: it stands where the law is explained, and in no complaint. */
export const DRAFT_NOTE: Localised = {
  en: 'The ministry (MIIT) published a draft on 31 August 2020 that asked for consent before commercial calls as well. A draft is no law, and we found no such rule on calls in force when we looked in November 2026. What is in force for calls is above.',
  'zh-Hans':
    '工信部2020年8月31日公开征求意见的规定草案，曾要求拨打商业性电话也须事先同意。征求意见稿不是法律；2026年11月查询时，我们没有找到已施行的同类电话规定。对来电有效力的规定见上。',
  'zh-Hant':
    '工信部2020年8月31日公開徵求意見的規定草案，曾要求撥打商業性電話也須事先同意。徵求意見稿不是法律；2026年11月查詢時，我們沒有找到已施行的同類電話規定。對來電有效力的規定見上。',
};
