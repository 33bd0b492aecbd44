import { expect, test } from 'vitest';
import { ensureCallerNumber } from './caller-number.ts';
import { regionName, regionOf } from './region.ts';

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

test('regions abroad have a name, which codes of the mainland have too', () => {
  expect(['US-CA', 'CA-BC', 'CN-BJ', 'XX'].map(regionName)).toEqual([
    'California',
    'British Columbia',
    'Beijing',
    null,
  ]);
});
