import { splitDigits } from './caller-number.ts';
import { areaDigitsOf, isMainlandMobilePrefix, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { loadPrefixTable, type Place, type PrefixTable } from './prefix-table.ts';

/** Where a range was allocated, and to which carrier: not where a caller is, nor who carries a call. */

const CITIES: Record<string, Place> = {
  852: { 'zh-Hans': '香港', 'zh-Hant': '香港', en: 'Hong Kong' },
  853: { 'zh-Hans': '澳门', 'zh-Hant': '澳門', en: 'Macau' },
};
const TABLES_BY_CALLING_CODE = ['1', '86', '886'];
const loaded = new Map<string, PrefixTable>();

/** Place of all numbers of `length` digits that begin with `prefix` (calling code included), or null. */
export function findPlace(prefix: string, length: number): Place | null {
  const parts = splitDigits(prefix);
  if (parts === null || parts.scope !== null) return null;
  const city = CITIES[parts.callingCode];
  if (city !== undefined) return city;
  if (!TABLES_BY_CALLING_CODE.includes(parts.callingCode)) return null;
  if (parts.callingCode === MAINLAND_CALLING_CODE) {
    const area = areaDigitsOf(parts.national, length - parts.callingCode.length);
    if (area === 0 && !isMainlandMobilePrefix(parts.national)) return null;
  }
  return table(`places-${parts.callingCode}.tsv`).longestMatch(prefix);
}

export function findCarrier(prefix: string, length: number): Place | null {
  const parts = splitDigits(prefix);
  if (parts === null || parts.callingCode !== MAINLAND_CALLING_CODE) return null;
  if (length !== 13 || !isMainlandMobilePrefix(parts.national)) return null;
  return table('carriers-86.tsv').longestMatch(prefix);
}

function table(file: string): PrefixTable {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const fresh = loadPrefixTable(file);
  loaded.set(file, fresh);
  return fresh;
}
