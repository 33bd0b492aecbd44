import * as z from 'zod';
import { PROVINCES, type Province } from '../province.ts';

/**
 * ISO 3166-2 wrote the mainland's provinces with the digits of GB/T 2260 until its change of 2017-11-23, and Hong Kong and
 * Macau with 91 and 92 where GB/T 2260-2007 has 81 and 82. Files that were begun before still do.
 */
const BY_DIGITS: Readonly<Record<string, Province>> = {
  11: 'CN-BJ',
  12: 'CN-TJ',
  13: 'CN-HE',
  14: 'CN-SX',
  15: 'CN-NM',
  21: 'CN-LN',
  22: 'CN-JL',
  23: 'CN-HL',
  31: 'CN-SH',
  32: 'CN-JS',
  33: 'CN-ZJ',
  34: 'CN-AH',
  35: 'CN-FJ',
  36: 'CN-JX',
  37: 'CN-SD',
  41: 'CN-HA',
  42: 'CN-HB',
  43: 'CN-HN',
  44: 'CN-GD',
  45: 'CN-GX',
  46: 'CN-HI',
  50: 'CN-CQ',
  51: 'CN-SC',
  52: 'CN-GZ',
  53: 'CN-YN',
  54: 'CN-XZ',
  61: 'CN-SN',
  62: 'CN-GS',
  63: 'CN-QH',
  64: 'CN-NX',
  65: 'CN-XJ',
  71: 'TW',
  81: 'HK',
  82: 'MO',
  91: 'HK',
  92: 'MO',
};

const REGIONS: ReadonlyMap<string, Province> = new Map([
  ...PROVINCES.map((province): [string, Province] => [province, province]),
  ...Object.entries(BY_DIGITS).map(([digits, province]): [string, Province] => [
    `CN-${digits}`,
    province,
  ]),
  ['CN-TW', 'TW'],
  ['CN-HK', 'HK'],
  ['CN-MO', 'MO'],
]);

/** A province in letters or digits (`CN-JL`, `CN-22`), as the one code it is kept under. */
export const regionCode = z.string().transform((text, context): Province => {
  const province = REGIONS.get(text);
  if (province) return province;
  context.addIssue({ code: 'custom', message: 'not_in_list', input: text });
  return z.NEVER;
});
