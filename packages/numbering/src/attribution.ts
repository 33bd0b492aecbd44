import { splitDigits } from './caller-number.ts';
import { areaDigitsOf, isMainlandMobilePrefix, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import type { Place } from './place.ts';
import { loadPrefixTable, type PrefixTable } from './prefix-table.ts';
import { NORTH_AMERICA } from './world-plan.ts';

/** Where a range was allocated, and to which carrier: not where a caller is, nor who carries a call. */

const CITIES: Record<string, Place> = {
  852: { 'zh-Hans': '香港', 'zh-Hant': '香港', en: 'Hong Kong' },
  853: { 'zh-Hans': '澳门', 'zh-Hant': '澳門', en: 'Macau' },
};
// Calling code and eleven digits.
const MOBILE_LENGTH = 13;
const TABLES_BY_CALLING_CODE = ['1', '86', '886'];
const loaded = new Map<string, PrefixTable>();

/**
 * Place of all numbers of `length` digits that begin with `prefix` (calling code included). Null where
 * it is unknown or not one place; in North America a state is one place, cities inside it or not.
 */
export function findPlace(prefix: string, length: number): Place | null {
  const parts = splitDigits(prefix);
  if (parts === null || parts.scope !== null) return null;
  const { callingCode, national } = parts;
  const city = CITIES[callingCode];
  if (city !== undefined) return city;
  if (!TABLES_BY_CALLING_CODE.includes(callingCode)) return null;
  if (callingCode === MAINLAND_CALLING_CODE && !hasMainlandPlace(national, length)) return null;
  const places = table(`places-${callingCode}.tsv`);
  if (callingCode !== NORTH_AMERICA && places.hasLonger(prefix)) return null;
  return places.longestMatch(prefix);
}

/** Of the mainland's numbers only mobile and fixed ones are allocated to a place. */
function hasMainlandPlace(national: string, length: number): boolean {
  if (length === MOBILE_LENGTH && isMainlandMobilePrefix(national)) return true;
  return areaDigitsOf(national, length - MAINLAND_CALLING_CODE.length) > 0;
}

/** The carrier all these numbers were allocated to, or null. */
export function findCarrier(prefix: string, length: number): Place | null {
  const parts = splitDigits(prefix);
  if (parts === null || parts.callingCode !== MAINLAND_CALLING_CODE) return null;
  if (length !== MOBILE_LENGTH || !isMainlandMobilePrefix(parts.national)) return null;
  const carriers = table('carriers-86.tsv');
  return carriers.hasLonger(prefix) ? null : carriers.longestMatch(prefix);
}

/** Every place that numbers are allocated to. */
export function placeTables(): readonly Place[] {
  const tables = TABLES_BY_CALLING_CODE.map((code) => table(`places-${code}.tsv`));
  return [...Object.values(CITIES), ...tables.flatMap(({ names }) => names)];
}

/** Every carrier that numbers are allocated to. */
export function carrierTable(): readonly Place[] {
  return table('carriers-86.tsv').names;
}

function table(file: string): PrefixTable {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const fresh = loadPrefixTable(file);
  loaded.set(file, fresh);
  return fresh;
}
