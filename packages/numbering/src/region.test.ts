import { expect, test } from 'vitest';
import { placeTables } from './attribution.ts';
import { ensureCallerNumber } from './caller-number.ts';
import { isRegionCode, regionName, regionOf } from './region.ts';
import { REGIONS_ABROAD } from './regions-abroad.ts';

test.each([
  ['8613800100500', 'CN-BJ'],
  ['862162081234', 'CN-SH'],
  ['8617012345678', null],
  ['CN:95588', null],
  ['85223456789', 'HK'],
  ['886223456789', 'TW'],
  ['12025550143', 'US-DC'],
  ['12125550143', 'US-NY'],
  ['14155550143', 'US-CA'],
  ['14165550143', 'CA-ON'],
  ['19025550143', null],
  ['442079460000', null],
])('%s was allocated to %s', (number, region) => {
  expect(regionOf(ensureCallerNumber(number))).toBe(region);
});

test('knows the codes that numbers are allocated to, and no other', () => {
  const known = ['CN-FJ', 'CN-XZ', 'HK', 'MO', 'TW', 'US-CA', 'US-PR', 'CA-BC'];
  expect(known.filter((code) => !isRegionCode(code))).toEqual([]);
  expect(['CN', 'US', 'ZZ', 'CN-ZZ', 'US-ZZ', 'cn-fj', ''].filter(isRegionCode)).toEqual([]);
});

test('regions abroad have a name in each language, those of the mainland have theirs elsewhere', () => {
  expect(['US-CA', 'CA-BC', 'US-PR', 'CN-BJ', 'XX'].map((code) => regionName(code, 'en'))).toEqual([
    'California',
    'British Columbia',
    'Puerto Rico',
    null,
    null,
  ]);
  expect([regionName('US-TX', 'zh-Hans'), regionName('US-TX', 'zh-Hant')]).toEqual([
    '得克萨斯州',
    '德克薩斯州',
  ]);
});

test('every region abroad that numbers are allocated to is a place of that name', () => {
  const named = placeTables().filter(({ en }) =>
    [...REGIONS_ABROAD.values()].some((region) => region.en === en),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((place) => /[a-z]/i.test(place['zh-Hans'] + place['zh-Hant']))).toEqual([]);
});
