import type { Passage } from './finding.ts';
import { isOrderCode } from './surroundings.ts';

const CANDIDATE = /(?<![\dA-Za-z./=])\d(?:[ -]?\d){14,18}(?![\dA-Za-z])/g;
/** Beginnings of cards: UnionPay and older Chinese ones, Visa, Mastercard, JCB, American Express. */
const CARD =
  /^(?:62\d{14,17}|60\d{14,17}|955[89]\d{12,15}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|3[47]\d{13})$/;

/** Numbers of bank cards: a known beginning and a right check digit (Luhn). */
export function* findBankCards(text: string): Iterable<Passage> {
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const number = found.replaceAll(/[ -]/g, '');
    if (CARD.test(number) && isLuhn(number) && !isOrderCode(text, index))
      yield { kind: 'bank_card', start: index, end: index + found.length };
  }
}

function isLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
