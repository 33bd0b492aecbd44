import { asCallerNumber } from './caller-number.ts';
import { isAssigned } from './classify-number.ts';
import { beginsWithMainlandCode, digitsAbroad } from './dialled-prefix.ts';
import { heldLengths } from './held-lengths.ts';
import { MAINLAND_CALLING_CODE, mainlandLengths } from './mainland-plan.ts';
import { beginsHotline, isLocalNumber, isMobileBeginning } from './mainland-reading.ts';
import { asNumberRange, MAX_OPEN_DIGITS, rangeParts } from './number-range.ts';
import { nationalRanges } from './national-ranges.ts';
import type { NumberingOptions } from './readings.ts';
import { serviceLengths } from './service-plan.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry, lengthsInWorld } from './world-plan.ts';
import type { NumberRange } from './stored-form.ts';

/** Without +, fewer national digits behind a calling code are no more than a coincidence. */
const FEWEST_WITHOUT_PLUS = 3;

/**
 * The ranges of the numbers that begin with what was typed, likeliest first: the country's service
 * numbers from the shortest, its own plan, then the digits as if `+` stood before them. Of a mainland line
 * without its area code only the last: it is not the beginning of a number.
 */
export function rangesOfPartial(typed: TypedText, options: NumberingOptions): NumberRange[] {
  if (typed.letters !== null) return [];
  if (typed.isScoped) return present(serviceRanges(typed.digits));
  const { digits } = typed;
  const abroad = digitsAbroad(typed, options.defaultCountry);
  if (abroad !== null) return present(outsideRanges(abroad, 1));
  if (isLocalNumber(typed, options)) return present(foreignRanges(digits));
  const own = callingCodeOfCountry(options.defaultCountry);
  if (beginsWithMainlandCode(digits, own)) return present(outsideRanges(digits, 1));
  const outside = outsideRanges(digits, FEWEST_WITHOUT_PLUS);
  const held = present([...ownRanges(digits, own, heldLengths), ...outside]);
  // More digits than a hotline has are one too many of it, not an area code without its 0.
  const isHotline = own === MAINLAND_CALLING_CODE && beginsHotline(digits);
  return held.length > 0 || isHotline ? held : present(ownRanges(digits, own, planLengths));
}

type LengthsBehind = (callingCode: string, national: string) => readonly number[];

function ownRanges(
  digits: string,
  own: string | null,
  lengthsBehind: LengthsBehind,
): (NumberRange | null)[] {
  if (own === null) return [];
  const national = digits.replace(/^0/, '');
  const service = own === MAINLAND_CALLING_CODE ? serviceRanges(digits) : [];
  const opens = opened(national, lengthsBehind(own, national));
  return [...service, ...opens.flatMap((open) => nationalRanges(digits, open, own))];
}

/** Behind +86 the E.164 plan comes before the service numbers. */
function e164First(ranges: (NumberRange | null)[]): (NumberRange | null)[] {
  return ranges.toSorted((a, b) => Number(isService(a)) - Number(isService(b)));
}

function isService(range: NumberRange | null): boolean {
  return range !== null && rangeParts(range).scope !== null;
}

function serviceRanges(digits: string): (NumberRange | null)[] {
  return opened(digits, serviceLengths(digits)).map((open) => asNumberRange(`CN:${digits}${open}`));
}

function outsideRanges(digits: string, fewest: number): (NumberRange | null)[] {
  const code = callingCodeOf(digits);
  if (code === null) return [];
  const national = digits.slice(code.length).replace(/^0/, '');
  if (national.length < fewest) return [];
  if (code === MAINLAND_CALLING_CODE) {
    const ranges = e164First(ownRanges(national, code, planLengths));
    return isMobileBeginning(national) ? ranges.filter((range) => !isService(range)) : ranges;
  }
  return opened(national, heldLengths(code, national))
    .slice(0, 1)
    .map((open) => asNumberRange(code + national + open));
}

/** What a mainland line without its area code may be elsewhere. */
function foreignRanges(digits: string): (NumberRange | null)[] {
  const number = asCallerNumber(digits);
  const whole = number !== null && isAssigned(number) ? [number] : [];
  return [...whole, ...outsideRanges(digits, FEWEST_WITHOUT_PLUS)];
}

/** Lengths in use behind these digits, else the possible ones. */
function planLengths(callingCode: string, national: string): readonly number[] {
  const held = heldLengths(callingCode, national);
  if (held.length > 0) return held;
  return callingCode === MAINLAND_CALLING_CODE
    ? mainlandLengths(national)
    : lengthsInWorld(callingCode);
}

/** The open digits, as stars, that fill `known` up to each length. */
function opened(known: string, lengths: readonly number[]): string[] {
  return lengths
    .map((length) => length - known.length)
    .filter((open) => open > 0 && open <= MAX_OPEN_DIGITS)
    .map((open) => '*'.repeat(open));
}

function present(ranges: (NumberRange | null)[]): NumberRange[] {
  return [...new Set(ranges.filter((range) => range !== null))];
}
