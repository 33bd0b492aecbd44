import { digitsAbroad } from './dialled-prefix.ts';
import { MAINLAND_CALLING_CODE, mainlandLengths } from './mainland-plan.ts';
import { type Refusal, refuse } from './numbering-problem.ts';
import type { NumberingOptions } from './readings.ts';
import type { TypedText } from './typed-text.ts';
import {
  callingCodeOf,
  callingCodeOfCountry,
  lengthsInWorld,
  NORTH_AMERICA,
} from './world-plan.ts';

/** Why digits that make no number make none: letters, too few, too many, or no country begins so. */
export function explainRefusal(typed: TypedText, options: NumberingOptions): Refusal {
  if (typed.letters !== null) return refuse('number_letters', { letters: typed.letters });
  const abroad = digitsAbroad(typed, options.defaultCountry);
  if (abroad === null) {
    const own = callingCodeOfCountry(options.defaultCountry) ?? '';
    return explainLength(own, withoutTrunk(typed.digits, own), options.defaultCountry);
  }
  const code = callingCodeOf(abroad);
  if (code === null)
    return refuse('number_country_unassigned', { callingCode: abroad.slice(0, 3) });
  const country = code === MAINLAND_CALLING_CODE ? 'CN' : `+${code}`;
  return explainLength(code, withoutTrunk(abroad.slice(code.length), code), country);
}

function withoutTrunk(digits: string, callingCode: string): string {
  return digits.startsWith('0') && callingCode !== NORTH_AMERICA ? digits.slice(1) : digits;
}

/** Lengths of national numbers that begin with these digits. */
export function expectedLengths(callingCode: string, national: string): readonly number[] {
  if (callingCode !== MAINLAND_CALLING_CODE) return lengthsInWorld(callingCode);
  return mainlandLengths(national.slice(0, 3));
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
