import { findPlace } from './attribution.ts';
import { splitDigits } from './caller-number.ts';
import { NORTH_AMERICA } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

/** Where the calling code is the region: Hong Kong, Macau, Taiwan. */
const BY_CALLING_CODE: Readonly<Record<string, string>> = { 852: 'HK', 853: 'MO', 886: 'TW' };

/** ISO 3166-2 of the names that the place tables give provinces and states, or end cities with. */
const MAINLAND =
  'Anhui AH,Beijing BJ,Chongqing CQ,Fujian FJ,Guangdong GD,Gansu GS,Guangxi GX,Guizhou GZ,Henan HA,Hubei HB,Hebei HE,' +
  'Hainan HI,Heilongjiang HL,Hunan HN,Jilin JL,Jiangsu JS,Jiangxi JX,Liaoning LN,Inner Mongolia NM,Ningxia NX,' +
  'Qinghai QH,Sichuan SC,Shandong SD,Shanghai SH,Shaanxi SN,Shanxi SX,Tianjin TJ,Xinjiang XJ,Tibet XZ,Yunnan YN,' +
  'Zhejiang ZJ';
const UNITED_STATES =
  'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Washington D.C. DC,' +
  'Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,' +
  'Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,' +
  'New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,' +
  'Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,' +
  'Virginia VA,Washington State WA,West Virginia WV,Wisconsin WI,Wyoming WY';
const CANADA =
  'Alberta AB,British Columbia BC,British Colombia BC,Manitoba MB,New Brunswick NB,Newfoundland and Labrador NL,' +
  'Ontario ON,Quebec QC,Saskatchewan SK';

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

/** The English name of a province or state; null for a code without one. North American ones have no other. */
export function regionName(code: string): string | null {
  // Of several names of one code the first is that of the tables.
  return [...REGIONS].find(([, region]) => region === code)?.[0] ?? null;
}

const REGIONS: ReadonlyMap<string, string> = new Map([
  ...namesOf('CN', MAINLAND),
  ...namesOf('US', UNITED_STATES),
  ...namesOf('CA', CANADA),
]);

/** A region by its name, and in North America by its letters too, as in `Chicago, IL`. */
function namesOf(country: string, list: string): [string, string][] {
  return list.split(',').flatMap((entry): [string, string][] => {
    const letters = entry.slice(-2);
    const code = `${country}-${letters}`;
    const byName: [string, string] = [entry.slice(0, -3), code];
    return country === 'CN' ? [byName] : [byName, [letters, code]];
  });
}
