import type { Passage } from './finding.ts';

const MAINLAND =
  /[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊][A-HJ-NP-Z][·• ]?(?=(?:[A-Z]{0,2}\d){3})[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![A-Za-z\d])/g;
const LABELLED =
  /(?:车牌|車牌|licen[cs]e plate|plate number|number plate)(?:号码|號碼|号|號)?\s{0,2}(?:是|为|為|is|[:#])?\s{0,2}([A-Z]{1,3}[ -]?\d{2,4}(?:[ -]?[A-Z]{0,3})?|\d{3,4}-[A-Z\d]{2,3})(?![A-Za-z\d])/gi;

/** Plates of cars: the mainland's by their form, others when they are named. */
export function* findPlates(text: string): Iterable<Passage> {
  for (const { 0: found, index } of text.matchAll(MAINLAND))
    yield { kind: 'plate', start: index, end: index + found.length };
  for (const { 0: whole, 1: found = '', index } of text.matchAll(LABELLED)) {
    const end = index + whole.length;
    yield { kind: 'plate', start: end - found.length, end };
  }
}
