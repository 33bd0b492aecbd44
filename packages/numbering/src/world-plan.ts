import {
  type CountryCode,
  Metadata,
  PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import type { NumberKind } from './number-kind.ts';

/** Every plan but the mainland's own layer: what libphonenumber knows, asked by calling code. */

const CALLING_CODES = new Set([
  ...Object.keys(metadata.country_calling_codes),
  ...Object.keys(metadata.nonGeographic),
]);

const KIND_OF_TYPE: Record<string, NumberKind> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  FIXED_LINE_OR_MOBILE: 'fixedOrMobile',
  TOLL_FREE: 'tollFree',
  SHARED_COST: 'sharedCost',
  PREMIUM_RATE: 'premium',
  VOIP: 'voip',
  // A number that follows its holder may end at either sort of line.
  PERSONAL_NUMBER: 'fixedOrMobile',
  PAGER: 'mobile',
  UAN: 'sharedCost',
  VOICEMAIL: 'service',
};

// One of these digits, repeated, completes a number in use wherever a prefix has any.
export const FILLINGS = ['2', '5', '8'];
export const NORTH_AMERICA = '1';
// Seven local digits are a number only inside an area, so the shared plan has one length.
const NORTH_AMERICAN_LENGTHS = [10];
const lengthsByCallingCode = new Map<string, readonly number[]>();

/** The calling code that begins these digits, or null where no country has one. No code begins another. */
export function callingCodeOf(digits: string): string | null {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    if (code.length === length && isCallingCode(code)) return code;
  }
  return null;
}

/** Whether more digits could still make a calling code of these. */
export function beginsCallingCode(digits: string): boolean {
  return CALLING_CODES.values().some((code) => code.startsWith(digits));
}

/** Lengths, ascending, that a national number under this calling code may have. */
export function lengthsInWorld(callingCode: string): readonly number[] {
  if (callingCode === NORTH_AMERICA) return NORTH_AMERICAN_LENGTHS;
  const known = lengthsByCallingCode.get(callingCode);
  if (known !== undefined) return known;
  const lengths = [...new Set(plansOf(callingCode).flatMap(possibleLengths))].toSorted(
    (a, b) => a - b,
  );
  lengthsByCallingCode.set(callingCode, lengths);
  return lengths;
}

export function isAssignedInWorld(callingCode: string, national: string): boolean {
  return phoneNumber(callingCode, national).isValid();
}

export function kindInWorld(callingCode: string, national: string): NumberKind | null {
  const type = phoneNumber(callingCode, national).getType();
  return type === undefined ? null : (KIND_OF_TYPE[type] ?? null);
}

/** ISO 3166 code; null for numbers of no single country (800, 808, 870 …) and undecided shared codes. */
export function countryInWorld(callingCode: string, national: string): string | null {
  return phoneNumber(callingCode, national).country ?? null;
}

export function displayInWorld(callingCode: string, national: string): string {
  return phoneNumber(callingCode, national).formatInternational();
}

/** The prefix a country dials before a calling code, or null where the country is unknown. */
export function dialsAbroadWith(country: string): RegExp | null {
  const prefix: unknown = metadata.countries[country as CountryCode]?.[1];
  return typeof prefix === 'string' ? new RegExp(`^(?:${prefix})`) : null;
}

export function callingCodeOfCountry(country: string): string | null {
  const plan = metadata.countries[country as CountryCode];
  const code: unknown = plan?.[0];
  return typeof code === 'string' ? code : null;
}

function isCallingCode(code: string): boolean {
  return CALLING_CODES.has(code);
}

function countriesOf(callingCode: string): readonly string[] {
  return metadata.country_calling_codes[callingCode] ?? [];
}

function plansOf(callingCode: string): string[] {
  const countries = countriesOf(callingCode);
  return countries.length === 0 ? [callingCode] : [...countries];
}

function possibleLengths(plan: string): number[] {
  const reader = new Metadata(metadata);
  reader.selectNumberingPlan(plan as CountryCode);
  return reader.numberingPlan?.possibleLengths() ?? [];
}

// The three-argument form is the constructor's own; the published types list only the parsing one.
const NumberOfPlan = PhoneNumber as unknown as new (
  plan: string,
  national: string,
  plans: typeof metadata,
) => PhoneNumber;

/** Where several countries share a code, libphonenumber's parser finds whose number it is. */
function phoneNumber(callingCode: string, national: string): PhoneNumber {
  const [only, ...others] = countriesOf(callingCode);
  if (others.length === 0) return new NumberOfPlan(only ?? callingCode, national, metadata);
  const e164 = `+${callingCode}${national}`;
  const parsed = parsePhoneNumberFromString(e164, { extract: false }, metadata);
  return parsed?.number === e164 ? parsed : new NumberOfPlan(callingCode, national, metadata);
}

/** Whether digits behind a calling code are a possible number in the form libphonenumber would keep. */
export function isWorldNumber(callingCode: string, national: string): boolean {
  if (!lengthsInWorld(callingCode).includes(national.length)) return false;
  if (callingCode === NORTH_AMERICA) return true;
  const digits = callingCode + national;
  return parseInWorld(`+${digits}`, undefined) === digits;
}

/**
 * libphonenumber's reading of a text, as digits without `+`; null where it sees no possible number.
 * Some plans drop a mobile or trunk prefix also behind `+`, so the reading is repeated until it is stable.
 */
export function parseInWorld(text: string, country: string | undefined): string | null {
  const options = country === undefined ? {} : { defaultCountry: country as CountryCode };
  const parsed = parsePhoneNumberFromString(text, { ...options, extract: false }, metadata);
  if (parsed === undefined) return null;
  if (!lengthsInWorld(parsed.countryCallingCode).includes(parsed.nationalNumber.length))
    return null;
  const digits = parsed.number.slice(1);
  return text === parsed.number ? digits : parseInWorld(parsed.number, undefined);
}

/** The country of the numbers behind these national digits; null where several share them. */
export function countryOfPrefix(
  callingCode: string,
  prefix: string,
  openDigits: number,
): string | null {
  const [only, ...others] = countriesOf(callingCode);
  if (others.length === 0) return only ?? null;
  const found = ['2', '5', '8'].map((digit) =>
    countryInWorld(callingCode, prefix + digit.repeat(openDigits)),
  );
  const known = new Set(found.filter((country) => country !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
