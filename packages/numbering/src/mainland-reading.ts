import { asCallerNumber, serviceNumber } from './caller-number.ts';
import { isAssigned } from './classify-number.ts';
import { isMainlandMobile, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { isReadBare, isServiceAssigned } from './service-plan.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOfCountry } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

/** How digits are read in the mainland; which reading comes first is decided in readings.ts. */

// What the network puts before a number: the carrier chosen for the call (179xx, 10193, 11808, 12593), a
// second number on one card (12583 and its rank), messages by way of 12520.
const BEFORE_NUMBER =
  /^(?:179\d\d(?=0?\d{10})|(?:10193|11808|12520|12583[1-3]?|12593)(?=0?1[3-9]\d{9}$))/;

const BEGINS_MOBILE = /^1[3-9]/;
// +86 123 is the beginning of a number, unless all know the short one (110).
const SHORTEST_BEHIND_CODE = 5;
// 400 and 800 numbers and mobile numbers behind 86 begin so as well.
const LOCAL = /^(?![48]00|861|869[56])[2-8]\d{6,7}$/;
const HOTLINE = /^(?:[48]00|9[56])/;

/** A mainland fixed number without its area code: it leads to no line. */
export function isLocalNumber(
  typed: TypedText,
  { defaultCountry }: { defaultCountry: string },
): boolean {
  if (callingCodeOfCountry(defaultCountry) !== MAINLAND_CALLING_CODE || typed.plus) return false;
  if (typed.letters !== null || typed.isScoped || typed.openDigits > 0) return false;
  const isCoded = typed.digits.startsWith(MAINLAND_CALLING_CODE) && typed.gaps.includes(2);
  return LOCAL.test(typed.digits) && !isCoded;
}

/** Whether a number that everyone in the mainland knows to be a hotline by its beginning begins so. */
export function beginsHotline(digits: string): boolean {
  return HOTLINE.test(digits);
}

/** Digits as dialled at home: trunk 0 and what the network puts before it are dropped. */
export function readMainland(digits: string): CallerNumber | null {
  const dialled = digits.replace(BEFORE_NUMBER, '');
  const national = withoutTrunk(dialled);
  const number = asCallerNumber(MAINLAND_CALLING_CODE + national);
  if (number === null || dialled.startsWith('0') || isMainlandMobile(national)) return number;
  // Without trunk 0 an area code that does not exist is more likely the start of something else.
  return national.startsWith('1') || isAssigned(number) ? number : null;
}

/**
 * National digits behind +86, with or without trunk 0. A number of the E.164 plan comes first here:
 * +86 10 6555 1234 is a Beijing line, though 1065551234 alone is a message channel.
 */
export function readInternationalMainland(national: string): CallerNumber | null {
  const number = asCallerNumber(MAINLAND_CALLING_CODE + withoutTrunk(national));
  if (number !== null) return number;
  if (national.length < SHORTEST_BEHIND_CODE && !isServiceAssigned(national)) return null;
  // +86 170 12 begins a mobile number; 17012 as a service number no one holds is a coincidence.
  return isMobileBeginning(national) && !isServiceAssigned(national)
    ? null
    : serviceNumber(national);
}

/** Whether mobile numbers begin so, whatever else may. */
export function isMobileBeginning(national: string): boolean {
  return BEGINS_MOBILE.test(national);
}

/** A service number without anything before it. */
export function readBareService(digits: string): CallerNumber | null {
  return isReadBare(digits) ? serviceNumber(digits) : null;
}

function withoutTrunk(digits: string): string {
  return digits.startsWith('0') ? digits.slice(1) : digits;
}
