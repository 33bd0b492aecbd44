import { BLOCK_LIST_CAPACITY, type BlockListFormatName } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import type { CheckedSource } from './checked-source.tsx';

/** What a list is for, as people call it, with the steps there and the files that fit. */
export const PHONES = [
  'iphone',
  'huawei',
  'xiaomi',
  'oppo_vivo',
  'samsung',
  'android',
  'router',
  'file',
] as const;
export type Phone = (typeof PHONES)[number];
/** The kinds people carry; routers and bare files are for those who know. */
export const CARRIED_PHONES = PHONES.filter((phone) => phone !== 'router' && phone !== 'file');

const EVERY_FORMAT = Object.keys(BLOCK_LIST_CAPACITY) as BlockListFormatName[];

export const FORMATS_OF: Readonly<Record<Phone, readonly BlockListFormatName[]>> = {
  iphone: ['vcf', 'ios'],
  huawei: ['txt', 'vcf'],
  xiaomi: ['txt', 'vcf'],
  oppo_vivo: ['txt', 'vcf'],
  samsung: ['txt', 'vcf'],
  android: ['csv', 'regex', 'saracroche', 'callfilter'],
  router: ['asterisk', 'regex'],
  file: EVERY_FORMAT,
};

/** What a page offers to choose from. */
export function phonesFor({ isCareMode }: PageContext): readonly Phone[] {
  return isCareMode ? CARRIED_PHONES : PHONES;
}

export function isPhone(text: string): text is Phone {
  return PHONES.some((phone) => phone === text);
}

/** Three steps each: more would not be read on a phone's screen. */
export function stepsOf(phone: Phone): readonly MessageKey[] {
  return [`blockList.step.${phone}.1`, `blockList.step.${phone}.2`, `blockList.step.${phone}.3`];
}

const APPLE: CheckedSource = {
  by: 'source.apple',
  url: 'https://support.apple.com/en-us/111106',
  publishedOn: '2025-12-19',
  checkedOn: '2026-11-27',
};

/** Null where the wording differs from model to model and no page of the maker covers it. */
export function sourceOf(phone: Phone): CheckedSource | null {
  return phone === 'iphone' ? APPLE : null;
}
