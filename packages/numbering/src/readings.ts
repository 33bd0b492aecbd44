import { asCallerNumber, type CallerNumber } from './caller-number.ts';
import { isAssigned } from './classify-number.ts';
import { digitsAbroad } from './dialled-prefix.ts';
import { beginsHeldNumber } from './held-lengths.ts';
import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import {
  isLocalNumber,
  readBareService,
  readInternationalMainland,
  readMainland,
} from './mainland-reading.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry, NORTH_AMERICA, parseInWorld } from './world-plan.ts';

// More digits behind 400 are a mainland number with a slip in it, never a Romanian one.
const BEGINS_SHARED_COST = /^400\d{8}/;

export interface NumberingOptions {
  /** ISO 3166 alpha-2 country in which a number without `+` was written: `CN`, or `US` for FTC files. */
  defaultCountry: string;
}

/**
 * Every number the typed digits may stand for, likeliest first: mainland service numbers, then the
 * country's own reading, then the digits as if `+` stood before them, then North America; numbers in
 * use before numbers no one holds. In North America ten digits are always its own. A part of
 * one of the country's own numbers is not taken for a foreign number that no one holds.
 */
export function readingsOf(typed: TypedText, options: NumberingOptions): CallerNumber[] {
  const { digits } = typed;
  const country = options.defaultCountry;
  const abroad = digitsAbroad(typed, country);
  if (digits === '') return [];
  if (typed.letters !== null) return spelledReadings(abroad, digits, country);
  if (abroad !== null) return present([international(abroad)]);
  const own = callingCodeOfCountry(country);
  const isGrouped =
    typed.northAmericanGroups && (digits.length === 11 || own === MAINLAND_CALLING_CODE);
  const first = own === NORTH_AMERICA || isGrouped ? northAmerican(digits) : null;
  const service = own === MAINLAND_CALLING_CODE ? readBareService(digits) : null;
  const ownReadings = present([service, nationalReading(digits, country)]);
  const isSlip = own === MAINLAND_CALLING_CODE && BEGINS_SHARED_COST.test(digits);
  const outside = isSlip
    ? []
    : present([international(digits.replace(/^00/, '')), northAmerican(digits)]);
  const inUse = [...ownReadings, ...outside].filter(isAssigned);
  const begun = own !== null && inUse.length === 0 && isPartOfOwn(digits, own);
  return present([first, ...inUse, ...ownReadings, ...(begun ? [] : outside)]);
}

function isPartOfOwn(digits: string, own: string): boolean {
  if (own === MAINLAND_CALLING_CODE && isLocalNumber(digits)) return true;
  return beginsHeldNumber(own, digits);
}

/** Letters stand for digits only where they spell a number in use; the mainland does not spell numbers. */
function spelledReadings(abroad: string | null, digits: string, country: string): CallerNumber[] {
  const own = country === 'CN' ? null : nationalReading(digits, country);
  const readings = abroad === null ? [northAmerican(digits), own] : [international(abroad)];
  return present(readings).filter(isAssigned);
}

/** Digits that a calling code begins. */
function international(digits: string): CallerNumber | null {
  const code = callingCodeOf(digits);
  if (code === null) return null;
  if (code === MAINLAND_CALLING_CODE) return readInternationalMainland(digits.slice(code.length));
  if (code === NORTH_AMERICA) return asCallerNumber(digits);
  return asCallerNumber(parseInWorld(`+${digits}`, undefined) ?? digits);
}

function nationalReading(digits: string, country: string): CallerNumber | null {
  const own = callingCodeOfCountry(country);
  if (own === null) return null;
  if (own === NORTH_AMERICA) return northAmerican(digits);
  if (own === MAINLAND_CALLING_CODE) return readMainland(digits);
  return asCallerNumber(parseInWorld(digits, country) ?? '');
}

function northAmerican(digits: string): CallerNumber | null {
  if (digits.length === 10) return asCallerNumber(NORTH_AMERICA + digits);
  return digits.length === 11 && digits.startsWith(NORTH_AMERICA) ? asCallerNumber(digits) : null;
}

function present(readings: (CallerNumber | null)[]): CallerNumber[] {
  return [...new Set(readings.filter((reading) => reading !== null))];
}
