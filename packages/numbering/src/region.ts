import { findPlace } from './attribution.ts';
import { splitDigits } from './caller-number.ts';
import type { Place } from './place.ts';
import { REGIONS_ABROAD } from './regions-abroad.ts';
import type { CallerNumber } from './stored-form.ts';
import { NORTH_AMERICA } from './world-plan.ts';

/** Where the calling code is the region: Hong Kong, Macau, Taiwan. */
const BY_CALLING_CODE: Readonly<Record<string, string>> = { 852: 'HK', 853: 'MO', 886: 'TW' };

/** ISO 3166-2 of the names that the place tables give provinces, or end cities with. */
const MAINLAND =
  'Anhui AH,Beijing BJ,Chongqing CQ,Fujian FJ,Guangdong GD,Gansu GS,Guangxi GX,Guizhou GZ,Henan HA,Hubei HB,Hebei HE,' +
  'Hainan HI,Heilongjiang HL,Hunan HN,Jilin JL,Jiangsu JS,Jiangxi JX,Liaoning LN,Inner Mongolia NM,Ningxia NX,' +
  'Qinghai QH,Sichuan SC,Shandong SD,Shanghai SH,Shaanxi SN,Shanxi SX,Tianjin TJ,Xinjiang XJ,Tibet XZ,Yunnan YN,' +
  'Zhejiang ZJ';
/**
 * The province or state a number was allocated to, ISO 3166-2: `CN-GD`, `HK`, `US-CA`. Null where it is unknown, or
 * one area code serves several. Not where a caller is.
 */
export function regionOf(number: CallerNumber): string | null {
  return regionOfAll(number, number.length);
}

/** The same of all numbers of `length` digits that begin with `prefix`; null too where they are not of one place. */
export function regionOfAll(prefix: string, length: number): string | null {
  const parts = splitDigits(prefix);
  if (parts === null || parts.scope !== null) return null;
  const byCode = BY_CALLING_CODE[parts.callingCode];
  if (byCode !== undefined) return byCode;
  // An area code lies in one state; a place further down may be a city, whose state goes without saying.
  const known = parts.callingCode === NORTH_AMERICA ? prefix.slice(0, 4) : prefix;
  const name = findPlace(known, length)?.en.split(', ').at(-1);
  return (name && REGIONS.get(name)) ?? null;
}

/** What a state, a territory or a province of North America is called; null for any other code. */
export function regionName(code: string, locale: keyof Place): string | null {
  return REGIONS_ABROAD.get(code)?.[locale] ?? null;
}

/** As a name ends in the tables: by the region's name, and in North America by its letters too, as in `Chicago, IL`. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ...MAINLAND.split(',').map((entry): [string, string] => [
    entry.slice(0, -3),
    `CN-${entry.slice(-2)}`,
  ]),
  ...[...REGIONS_ABROAD].flatMap(([code, { en }]): [string, string][] => [
    [en, code],
    [code.slice(-2), code],
  ]),
  // The tables spell it both ways.
  ['British Colombia', 'CA-BC'],
]);

const CODES: ReadonlySet<string> = new Set([
  ...REGIONS.values(),
  ...Object.values(BY_CALLING_CODE),
]);

/** Every code that `regionOf` gives for some number. */
export const REGION_CODES: readonly string[] = [...CODES].toSorted();

/** Whether `regionOf` gives this code for some number. */
export function isRegionCode(code: string): boolean {
  return CODES.has(code);
}
