import { asCallerNumber, type CallerNumber, serviceNumber } from './caller-number.ts';
import { isAssigned } from './classify-number.ts';
import { isMainlandMobile, isMainlandNumber, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { isServiceAssigned } from './service-plan.ts';
import { digitsAbroad } from './dialled-prefix.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry, NORTH_AMERICA, parseInWorld } from './world-plan.ts';

export interface NumberingOptions {
  /** ISO 3166 alpha-2 country in which a number without `+` was written: `CN`, or `US` for FTC files. */
  defaultCountry: string;
}

/**
 * Every number the typed digits may stand for, likeliest first: mainland service numbers, then the
 * country's own reading, then the digits as if `+` stood before them, then North America; numbers in
 * use before numbers no one holds. In North America ten digits are always its own.
 */
export function readingsOf(typed: TypedText, options: NumberingOptions): CallerNumber[] {
  if (typed.digits === '') return [];
  const abroad = digitsAbroad(typed, options.defaultCountry);
  if (abroad !== null) return meant(typed, present([international(abroad)]));
  const own = callingCodeOfCountry(options.defaultCountry);
  const certain = own === NORTH_AMERICA || typed.northAmericanGroups || typed.letters !== null;
  const fixedPlan = certain ? northAmerican(typed.digits) : null;
  const readings = present([
    fixedPlan,
    own === MAINLAND_CALLING_CODE ? bareService(typed.digits) : null,
    own === null ? null : nationalReading(typed.digits, options.defaultCountry, own),
    typed.letters !== null ? null : international(typed.digits.replace(/^00/, '')),
    northAmerican(typed.digits),
  ]);
  if (fixedPlan !== null) return meant(typed, readings);
  return meant(typed, readings).toSorted((a, b) => Number(isAssigned(b)) - Number(isAssigned(a)));
}

/** Letters stand for digits only where they spell a number in use. */
function meant(typed: TypedText, readings: CallerNumber[]): CallerNumber[] {
  return typed.letters !== null ? readings.filter(isAssigned) : readings;
}

/** Digits that a calling code begins. */
function international(digits: string): CallerNumber | null {
  const code = callingCodeOf(digits);
  if (code === null) return null;
  const national = digits.slice(code.length);
  if (code === MAINLAND_CALLING_CODE) return mainlandNumber(national);
  return asCallerNumber(
    code === NORTH_AMERICA ? digits : (parseInWorld(`+${digits}`, undefined) ?? digits),
  );
}

/**
 * National mainland digits behind +86, with or without trunk 0. A number of the E.164 plan comes first
 * here: +86 10 6555 1234 is a Beijing line, though 1065551234 alone is a message channel.
 */
function mainlandNumber(national: string): CallerNumber | null {
  const number = asCallerNumber(MAINLAND_CALLING_CODE + withoutTrunk(national));
  return number ?? serviceNumber(national);
}

function nationalReading(digits: string, country: string, own: string): CallerNumber | null {
  if (own === NORTH_AMERICA) return northAmerican(digits);
  if (own === MAINLAND_CALLING_CODE) return mainlandReading(digits);
  return asCallerNumber(parseInWorld(digits, country) ?? '');
}

function mainlandReading(digits: string): CallerNumber | null {
  const rest = digits.replace(/^179\d\d(?=0?\d{10})/, '');
  const national = withoutTrunk(rest);
  const number = isMainlandNumber(national)
    ? asCallerNumber(MAINLAND_CALLING_CODE + national)
    : null;
  if (number === null || rest.startsWith('0') || isMainlandMobile(national)) return number;
  // Without trunk 0 an area code that does not exist is more likely the start of something else.
  return national.startsWith('1') || isAssigned(number) ? number : null;
}

function bareService(digits: string): CallerNumber | null {
  if (!isServiceAssigned(digits) && digits.length > 6) return null;
  return serviceNumber(digits);
}

function northAmerican(digits: string): CallerNumber | null {
  if (digits.length === 10) return asCallerNumber(NORTH_AMERICA + digits);
  return digits.length === 11 && digits.startsWith(NORTH_AMERICA) ? asCallerNumber(digits) : null;
}

function withoutTrunk(digits: string): string {
  return digits.startsWith('0') ? digits.slice(1) : digits;
}

function present(readings: (CallerNumber | null)[]): CallerNumber[] {
  return [...new Set(readings.filter((reading) => reading !== null))];
}
