import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import type { TypedText } from './typed-text.ts';
import {
  callingCodeOfCountry,
  dialsAbroadWith,
  NORTH_AMERICA,
  parseInWorld,
} from './world-plan.ts';

// 086 is the calling code by a slip: no area code begins so.
const MAINLAND_PREFIX = /^(?:00|0(?=86))/;
// 179xx names a carrier for the call. Eleven digits that begin so are a mobile number.
const CARRIER_PREFIX = /^179\d\d00(?=[1-9])/;
const MOBILE_LENGTH = 11;
/** Ten digits and fewer are a national number in North America even when they begin with 011. */
const LONGEST_NATIONAL = 11;

/**
 * The digits behind the country's prefix for calls abroad (00, 011, 17951 00 …), or behind `+`, as a
 * calling code begins them; null where the digits are national.
 */
export function digitsAbroad(typed: TypedText, country: string): string | null {
  const { plus, digits } = typed;
  // `+00 86` and `+011 86`: both ways of writing at once.
  if (plus) return digits.replace(/^(?:00|011)(?=[1-9])/, '');
  const own = callingCodeOfCountry(country);
  if (isMainlandNumberBehind(digits)) return digits.slice(2);
  if (own === NORTH_AMERICA && digits.length <= LONGEST_NATIONAL) return null;
  if (own === MAINLAND_CALLING_CODE && CARRIER_PREFIX.test(digits)) return behindCarrier(digits);
  const prefix = own === MAINLAND_CALLING_CODE ? MAINLAND_PREFIX : dialsAbroadWith(country);
  const match = prefix?.exec(digits) ?? null;
  return match === null || match[0] === digits ? null : digits.slice(match[0].length);
}

/** 00 86 is written everywhere, also where another prefix is dialled: in Hong Kong 008 would be one. */
function isMainlandNumberBehind(digits: string): boolean {
  return digits.startsWith('0086') && parseInWorld(`+${digits.slice(2)}`, undefined) !== null;
}

/** Only a whole number stands behind a carrier's prefix: else the digits may be anything. */
function behindCarrier(digits: string): string | null {
  const behind = digits.replace(CARRIER_PREFIX, '');
  const isWhole = digits.length !== MOBILE_LENGTH && parseInWorld(`+${behind}`, undefined) !== null;
  return isWhole ? behind : null;
}

/**
 * The calling code written without `+`: no mainland area code or service number begins with 86. A
 * local number may, but without its area code it leads nowhere.
 */
export function beginsWithMainlandCode(digits: string, own: string | null): boolean {
  return own === MAINLAND_CALLING_CODE && digits.startsWith(MAINLAND_CALLING_CODE);
}
