import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOfCountry, dialsAbroadWith, NORTH_AMERICA } from './world-plan.ts';

// 179xx names a carrier for the call; behind it and 00 a whole number follows, else it is one that begins so. No area
// code begins with 086: the zero is the one that belongs before area codes.
const MAINLAND_PREFIX = /^(?:179\d\d00(?=\d{7})|00|0(?=86))/;
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
  if (own === NORTH_AMERICA && digits.length <= LONGEST_NATIONAL) return null;
  const prefix = own === MAINLAND_CALLING_CODE ? MAINLAND_PREFIX : dialsAbroadWith(country);
  const match = prefix?.exec(digits) ?? null;
  return match === null || match[0] === digits ? null : digits.slice(match[0].length);
}

/**
 * The calling code written without `+`: no mainland area code or service number begins with 86. A
 * local number may, but without its area code it leads nowhere.
 */
export function beginsWithMainlandCode(digits: string, own: string | null): boolean {
  return own === MAINLAND_CALLING_CODE && digits.startsWith(MAINLAND_CALLING_CODE);
}
