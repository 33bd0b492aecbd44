import { beginsWithMainlandCode, digitsAbroad } from './dialled-prefix.ts';
import { MAINLAND_CALLING_CODE, mainlandLengths } from './mainland-plan.ts';
import { type Refusal, refuse } from './numbering-problem.ts';
import { isLocalNumber } from './mainland-reading.ts';
import type { NumberingOptions } from './readings.ts';
import { serviceLengths } from './service-plan.ts';
import { areSeveral } from './several-numbers.ts';
import type { TypedText } from './typed-text.ts';
import {
  beginsCallingCode,
  callingCodeOf,
  callingCodeOfCountry,
  lengthsInWorld,
  NORTH_AMERICA,
} from './world-plan.ts';

// The digits that say what sort of number begins.
const AREA_DIGITS = 3;
const SERVICE_DIGITS = 5;
const LONGEST_95 = 8;
// From the shortest numbers in use to E.164's limit.
const E164_LENGTHS = '7 – 15';

/** Why digits that make no number make none: letters, too few, too many, or no country begins so. */
export function explainRefusal(typed: TypedText, options: NumberingOptions): Refusal {
  if (typed.letters !== null) return refuse('number_letters', { letters: typed.letters });
  if (isLocalNumber(typed, options)) return refuse('number_area_code_missing');
  if (areSeveral(typed, options)) return refuse('number_several');
  const own = callingCodeOfCountry(options.defaultCountry) ?? '';
  const coded = beginsWithMainlandCode(typed.digits, own) ? typed.digits : null;
  const abroad = digitsAbroad(typed, options.defaultCountry) ?? coded;
  if (abroad === null && own === MAINLAND_CALLING_CODE && isOverlongService(typed.digits)) {
    const expected = serviceLengths(typed.digits.slice(0, SERVICE_DIGITS)).join(' / ');
    return refuse('number_too_long', { digits: typed.digits.length, expected });
  }
  if (abroad === null) {
    return explainLength(own, withoutTrunk(typed.digits, own), options.defaultCountry);
  }
  const code = callingCodeOf(abroad);
  if (code === null) return explainCallingCode(abroad);
  const country = code === MAINLAND_CALLING_CODE ? 'CN' : `+${code}`;
  return explainLength(code, withoutTrunk(abroad.slice(code.length), code), country);
}

function isOverlongService(digits: string): boolean {
  return /^9[56]/.test(digits) && digits.length > LONGEST_95;
}

function explainCallingCode(digits: string): Refusal {
  if (beginsCallingCode(digits)) {
    return refuse('number_too_short', { digits: digits.length, expected: E164_LENGTHS });
  }
  return refuse('number_country_unassigned', { callingCode: digits.slice(0, 3) });
}

function withoutTrunk(digits: string, callingCode: string): string {
  return digits.startsWith('0') && callingCode !== NORTH_AMERICA ? digits.slice(1) : digits;
}

/** Lengths of national numbers that begin with these digits. */
export function expectedLengths(callingCode: string, national: string): readonly number[] {
  if (callingCode !== MAINLAND_CALLING_CODE) return lengthsInWorld(callingCode);
  const lengths = mainlandLengths(national);
  return lengths.length > 0 ? lengths : mainlandLengths(national.slice(0, AREA_DIGITS));
}

function explainLength(callingCode: string, national: string, country: string): Refusal {
  const lengths = expectedLengths(callingCode, national);
  const [shortest, longest] = [lengths[0], lengths.at(-1)];
  if (shortest === undefined || longest === undefined) {
    return refuse('number_not_in_plan', { country });
  }
  const params = { digits: national.length, expected: lengths.join(' / ') };
  if (national.length < shortest) return refuse('number_too_short', params);
  if (national.length > longest) return refuse('number_too_long', params);
  if (lengths.includes(national.length)) return refuse('number_not_in_plan', { country });
  return refuse('number_wrong_length', params);
}
