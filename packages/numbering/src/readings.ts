import { asCallerNumber, serviceNumber } from './caller-number.ts';
import { isAssigned } from './classify-number.ts';
import { digitsAbroad } from './dialled-prefix.ts';
import { beginsHeldNumber } from './held-lengths.ts';
import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import {
  beginsHotline,
  isLocalNumber,
  readBareService,
  readInternationalMainland,
  readMainland,
} from './mainland-reading.ts';
import type { TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry, NORTH_AMERICA, parseInWorld } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

// Where no number of ten digits is grouped as North America groups.
const GROUPED_OTHERWISE = ['86', '852', '853', '886'];
const HIDES_CALLER_IN_HONG_KONG = /^133(?=[2-9]\d{7}$)/;
// 0951 to 0955 are areas of Ningxia; without the 0 a hotline with digits too many is likelier.
const AREA_OR_HOTLINE = /^95/;
// 400 and 800 numbers have ten digits.
const OVERLONG_HOTLINE = /^[48]00\d{8}/;

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
  if (digits === '' || isLocalNumber(typed, options)) return [];
  if (typed.isScoped) return present([serviceNumber(digits), nationalReading(digits, 'CN')]);
  if (typed.letters !== null) return spelledReadings(abroad, digits, country);
  if (abroad !== null) return present([international(abroad)]);
  const own = callingCodeOfCountry(country);
  const first = own === NORTH_AMERICA || isGroupedThere(typed, own) ? northAmerican(digits) : null;
  const service = own === MAINLAND_CALLING_CODE ? readBareService(digits) : null;
  const national = nationalReading(digits, country);
  const isDoubtful = own === MAINLAND_CALLING_CODE && AREA_OR_HOTLINE.test(digits);
  const ownReadings = present([service, isDoubtful ? null : national]);
  const isOwnHotline = own === MAINLAND_CALLING_CODE && OVERLONG_HOTLINE.test(digits);
  const outside = isOwnHotline
    ? []
    : present([international(digits.replace(/^00/, '')), northAmerican(digits)]);
  const inUse = [...ownReadings, ...outside].filter(isAssigned);
  const begun = own !== null && inUse.length === 0 && isPartOfOwn(digits, own);
  const doubtful = isDoubtful && inUse.length > 0 ? [national] : [];
  return present([first, ...inUse, ...doubtful, ...ownReadings, ...(begun ? [] : outside)]);
}

/** A country whose own numbers have ten digits may group them so, and so may who leaves out a trunk 0. */
function isGroupedThere(typed: TypedText, own: string | null): boolean {
  if (!typed.northAmericanGroups) return false;
  if (typed.digits.length > 10) return true;
  const number = northAmerican(typed.digits);
  return own !== null && GROUPED_OTHERWISE.includes(own) && number !== null && isAssigned(number);
}

function isPartOfOwn(digits: string, own: string): boolean {
  if (own === MAINLAND_CALLING_CODE && beginsHotline(digits)) return true;
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
  const dialled = country === 'HK' ? digits.replace(HIDES_CALLER_IN_HONG_KONG, '') : digits;
  return asCallerNumber(parseInWorld(dialled, country) ?? '');
}

function northAmerican(digits: string): CallerNumber | null {
  if (digits.length === 10) return asCallerNumber(NORTH_AMERICA + digits);
  return digits.length === 11 && digits.startsWith(NORTH_AMERICA) ? asCallerNumber(digits) : null;
}

function present(readings: (CallerNumber | null)[]): CallerNumber[] {
  return [...new Set(readings.filter((reading) => reading !== null))];
}
