import { digitsAbroad } from './dialled-prefix.ts';
import { isMainlandAssigned, MAINLAND_CALLING_CODE, mainlandLengths } from './mainland-plan.ts';
import { asNumberRange, MAX_OPEN_DIGITS, type NumberRange } from './number-range.ts';
import { nationalRanges } from './parse-range.ts';
import type { NumberingOptions } from './readings.ts';
import { serviceLengths } from './service-plan.ts';
import type { TypedText } from './typed-text.ts';
import {
  callingCodeOf,
  callingCodeOfCountry,
  isAssignedInWorld,
  lengthsInWorld,
} from './world-plan.ts';

/** Digits of a calling code alone say nothing yet; this many more make a range worth showing. */
const FEWEST_NATIONAL_DIGITS = 2;

/**
 * The ranges of the numbers that begin with what was typed, likeliest first: the country's service
 * numbers from the shortest, its own plan, then the digits as if `+` stood before them.
 */
export function rangesOfPartial(typed: TypedText, options: NumberingOptions): NumberRange[] {
  if (typed.letters !== null) return [];
  const abroad = digitsAbroad(typed, options.defaultCountry);
  const own = callingCodeOfCountry(options.defaultCountry);
  const ranges =
    abroad === null
      ? [...ownRanges(typed.digits, own), ...outsideRanges(typed.digits)]
      : outsideRanges(abroad);
  return [...new Set(ranges.filter((range) => range !== null))];
}

function ownRanges(digits: string, own: string | null): (NumberRange | null)[] {
  if (own === null) return [];
  const national = digits.replace(/^0/, '');
  const service =
    own === MAINLAND_CALLING_CODE && !digits.startsWith('0')
      ? opened(digits, serviceLengths(digits)).map((open) => asNumberRange(`CN:${digits}${open}`))
      : [];
  const ownOpens = opened(national, planLengths(own, national));
  return [...service, ...ownOpens.flatMap((open) => nationalRanges(digits, open, own))];
}

function outsideRanges(digits: string): (NumberRange | null)[] {
  const code = callingCodeOf(digits);
  if (code === null) return [];
  const national = digits.slice(code.length).replace(/^0/, '');
  if (national.length < FEWEST_NATIONAL_DIGITS) return [];
  if (code === MAINLAND_CALLING_CODE) return ownRanges(national, code);
  const lengths = lengthsInWorld(code).filter((length) => mayBeHeld(code, national, length));
  return opened(national, lengths)
    .slice(0, 1)
    .map((open) => asNumberRange(code + national + open));
}

function planLengths(callingCode: string, national: string): readonly number[] {
  if (callingCode !== MAINLAND_CALLING_CODE) return lengthsInWorld(callingCode);
  const lengths = mainlandLengths(national);
  const held = lengths.filter((length) => mayBeHeld(callingCode, national, length));
  return held.length > 0 ? held : lengths;
}

/** Whether some number of this length is in use: an area has local numbers of one length, not of both. */
function mayBeHeld(callingCode: string, national: string, length: number): boolean {
  return ['2', '5', '8'].some((digit) => {
    const filled = national.padEnd(length, digit);
    return callingCode === MAINLAND_CALLING_CODE
      ? isMainlandAssigned(filled)
      : isAssignedInWorld(callingCode, filled);
  });
}

/** The open digits, as stars, that fill `known` up to each length. */
function opened(known: string, lengths: readonly number[]): string[] {
  return lengths
    .map((length) => length - known.length)
    .filter((open) => open > 0 && open <= MAX_OPEN_DIGITS)
    .map((open) => '*'.repeat(open));
}
