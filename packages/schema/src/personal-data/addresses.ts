import type { Passage } from './finding.ts';
import { textBefore } from './surroundings.ts';

/** `路88号`: the part every Chinese address of a house has. */
const HOUSE =
  /(?:路|街|大道|巷|弄|胡同|里|村|道|段|社区|社區|小区|小區|花园|花園|新村|苑)\s?\d{1,5}(?:[-之]\d{1,4})?\s?[号號弄栋棟幢]/g;
const ROOM =
  /^[^\n,。;、]{0,12}?\d{1,4}\s?(?:室|房|单元|單元|楼|樓|户|戶)(?:[^\n,。;、]{0,6}?\d{1,4}\s?(?:室|房|号|號))?/;
const PLACE_SIGN = /[\p{Script=Han}\d]/u;
const LONGEST_PLACE = 24;
/** A home, and what is none; run into the place where nothing is written between: 我住在上海市…. */
const HOME =
  /(?:住在|住址|家住|居住|我家在?|家庭地址|收货地址|收貨地址|收件地址|寄到|寄给|寄給|邮寄|郵寄|家在)(?:是|为|為|[:])?\s?/;
const BUSINESS =
  /(?:门店|門店|店铺|店鋪|店址|展厅|展廳|公司|活动地点|活動地點|活动地址|活動地址|主办方|主辦方|商场|商場|地点|地點|总部|總部|营业|營業)/;

const WESTERN =
  /(?<![\d.])\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][a-z]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl)\b\.?/g;
const WESTERN_ROOM = /^,? ?(?:Apt|Apartment|Unit|Flat|#)\.? ?\w{1,6}/i;
const WESTERN_HOME =
  /(?:\blives? (?:at|on)|\bliving at|\bhome(?: address)?(?: is|:)?|\bmy address(?: is|:)?|\bresid\w{1,4} at)\s{0,2}$/i;

/** Where somebody lives: a house with a room, or one that is named as a home. Shops and offices are none. */
export function* findAddresses(text: string): Iterable<Passage> {
  for (const { 0: house, index } of text.matchAll(HOUSE)) {
    const start = startOfPlace(text, index);
    const end = index + house.length;
    const room = ROOM.exec(text.slice(end, end + 40))?.[0] ?? '';
    const words =
      (textBefore(text, start) + text.slice(start, index)).split(/[\n。;]/).at(-1) ?? '';
    if (HOME.test(words) || (room !== '' && !BUSINESS.test(words)))
      yield { kind: 'address', start: withoutWords(text, start, index), end: end + room.length };
  }
  for (const { 0: house, index } of text.matchAll(WESTERN)) {
    const end = index + house.length;
    const room = WESTERN_ROOM.exec(text.slice(end, end + 24))?.[0] ?? '';
    if (room !== '' || WESTERN_HOME.test(textBefore(text, index, 24)))
      yield { kind: 'address', start: index, end: end + room.length };
  }
}

function startOfPlace(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_PLACE && PLACE_SIGN.test(text[start - 1] ?? ''))
    start -= 1;
  return start;
}

function withoutWords(text: string, start: number, index: number): number {
  const words = HOME.exec(text.slice(start, index));
  return words ? start + words.index + words[0].length : start;
}
