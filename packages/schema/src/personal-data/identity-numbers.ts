import { isCalendarDay } from '../calendar-day.ts';
import type { Passage } from './finding.ts';
import { isOrderCode, textBefore } from './surroundings.ts';

const MAINLAND = /(?<![\dA-Za-z])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g;
const HONG_KONG =
  /(?<![\dA-Za-z])([A-Za-z]{1,2}) ?(\d{6}) ?(?:\(([\dAa])\)|([\dAa]))(?![\dA-Za-z])/g;
const MACAU = /(?<![\dA-Za-z/])[157]\d{6} ?(?:\(\d\)|\/\d)(?!\d)/g;
const TAIWAN = /(?<![\dA-Za-z])[A-Za-z][1289]\d{8}(?![\dA-Za-z])/g;
const UNITED_STATES = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\d-])/g;
const UNITED_STATES_LABELLED =
  /(?:\bssn|social security(?: number| no\.?)?)\s{0,2}(?:is|:|#)?\s{0,2}(\d{3}[ -]?\d{2}[ -]?\d{4})(?!\d)/gi;

const PLACE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const ID_LABEL = /(?:身份证|身份證|身分證|证件|證件|identity|hkid|id card|\bid)\D{0,8}$/i;
const MACAU_LABEL = /(?:澳门|澳門|macau|macao|身份证|身份證|bir)\D{0,10}$/i;
/** The letters of Taiwan's identity numbers in the order of the numbers 10 to 35 they stand for. */
const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Identity numbers of the mainland (GB 11643, and the 15 digits of before), Hong Kong, Macau, Taiwan and the US. */
export function* findIdentityNumbers(text: string): Iterable<Passage> {
  for (const { 0: found, index } of text.matchAll(MAINLAND))
    if (isMainlandNumber(found) && !isOrderCode(text, index)) yield passage(index, found);
  for (const match of text.matchAll(HONG_KONG)) {
    const [found, letters = '', digits = '', inBrackets, bare = ''] = match;
    const isNamed = inBrackets !== undefined || ID_LABEL.test(textBefore(text, match.index));
    if (isNamed && isHongKongNumber(letters, digits, inBrackets ?? bare))
      yield passage(match.index, found);
  }
  for (const { 0: found, index } of text.matchAll(MACAU))
    if (MACAU_LABEL.test(textBefore(text, index))) yield passage(index, found);
  for (const { 0: found, index } of text.matchAll(TAIWAN))
    if (isTaiwanNumber(found.toUpperCase()) && !isOrderCode(text, index))
      yield passage(index, found);
  for (const { 0: found, index } of text.matchAll(UNITED_STATES))
    if (!isOrderCode(text, index)) yield passage(index, found);
  for (const { 0: whole, 1: found = '', index } of text.matchAll(UNITED_STATES_LABELLED))
    yield passage(index + whole.length - found.length, found);
}

function passage(start: number, found: string): Passage {
  return { kind: 'identity_number', start, end: start + found.length };
}

function isMainlandNumber(found: string): boolean {
  const number = found.replaceAll(/[ -]/g, '').toUpperCase();
  if (!PLACE.test(number)) return false;
  if (number.length === 15) return isCalendarDay(dayOf(`19${number.slice(6, 12)}`));
  if (!/^(?:18|19|20)/.test(number.slice(6)) || !isCalendarDay(dayOf(number.slice(6, 14))))
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number[17];
}

function dayOf(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** A missing first letter weighs as 36; the check digit makes the sum a multiple of 11. */
function isHongKongNumber(letters: string, digits: string, check: string): boolean {
  const values = [
    ...(letters.length === 1 ? [36] : []),
    ...Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 55),
    ...Array.from(digits, Number),
    check.toUpperCase() === 'A' ? 10 : Number(check),
  ];
  const sum = values.reduce((total, value, index) => total + value * (9 - index), 0);
  return sum % 11 === 0;
}

function isTaiwanNumber(number: string): boolean {
  const letter = TAIWAN_LETTERS.indexOf(number[0] ?? '') + 10;
  const values = [Math.floor(letter / 10), letter % 10, ...Array.from(number.slice(1), Number)];
  const sum = values.reduce(
    (total, value, index) => total + value * (index === 0 || index === 10 ? 1 : 10 - index),
    0,
  );
  return sum % 10 === 0;
}
