import { type CallerNumber, numberParts, splitDigits } from './caller-number.ts';
import { areaDigitsOf, isMainlandAssigned, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { type NumberRange, rangeParts } from './number-range.ts';
import { displayInWorld } from './world-plan.ts';

/**
 * How a number is written for people. Mainland numbers as at home (`138 0013 8000`, `021 6123 4567`,
 * `95588`), all others with `+`. Reading the text again in the mainland gives the same number, so a
 * mainland number no one holds that could be taken for another is written with +86.
 */
export function displayNumber(number: CallerNumber): string {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) return displayService(national);
  if (callingCode !== MAINLAND_CALLING_CODE) return displayInWorld(callingCode, national);
  const grouped = groupMainland(national, national.length);
  if (areaDigitsOf(national, national.length) > 0) return `0${grouped}`;
  return isMainlandAssigned(national) ? grouped : `+86 ${grouped}`;
}

/** A range for people, open digits as `*`, always with `+` unless it is of service numbers. */
export function displayRange(range: NumberRange): string {
  const { scope, prefix, openDigits } = rangeParts(range);
  const open = '*'.repeat(openDigits);
  if (scope !== null) return prefix + open;
  const parts = splitDigits(prefix);
  if (parts === null) return range;
  const written = parts.national + open;
  if (parts.callingCode === MAINLAND_CALLING_CODE) {
    return `+86 ${groupMainland(written, written.length)}`;
  }
  return `+${parts.callingCode} ${groupFromEnd(written)}`;
}

/**
 * A number with its most telling digits hidden: what was allocated stays readable, four digits of the
 * subscriber do not (`138****1234`). Numbers of institutions (service, message, 400, 800) hide none:
 * they stand for no person.
 */
export function maskNumber(number: CallerNumber): string {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) return national;
  const plain = callingCode === MAINLAND_CALLING_CODE ? '' : `+${callingCode} `;
  if (plain === '' && /^[48]00/.test(national)) return national;
  const area = plain === '' ? areaDigitsOf(national, national.length) : 0;
  return plain + (area > 0 ? '0' : '') + hideMiddle(national);
}

function hideMiddle(national: string): string {
  const tail = Math.min(4, Math.max(2, Math.floor((national.length - 3) / 2)));
  const end = national.length - tail;
  const start = Math.max(end - 4, 1);
  return national.slice(0, start) + '*'.repeat(end - start) + national.slice(end);
}

function displayService(digits: string): string {
  return digits.length > 8 ? groupFromEnd(digits) : digits;
}

function groupMainland(national: string, length: number): string {
  const area = areaDigitsOf(national.replaceAll('*', ''), length);
  if (area > 0) {
    const local = national.slice(area);
    const head = local.length > 6 ? local.length - 4 : local.length;
    return [national.slice(0, area), local.slice(0, head), local.slice(head)].join(' ').trim();
  }
  if (length === 11 || length === 10) {
    return `${national.slice(0, 3)} ${national.slice(3, length - 4)} ${national.slice(-4)}`;
  }
  return groupFromEnd(national);
}

function groupFromEnd(text: string): string {
  return text.replace(/(?!^)(?=(?:.{4})+$)/g, ' ');
}
