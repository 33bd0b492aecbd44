import { expect, test } from 'vitest';
import { ensureCallerNumber } from './caller-number.ts';
import { scannedRanges } from './scanned-ranges.ts';

test.each([
  [
    '8613812345678',
    ['8613812345678', '861381234567*', '86138123456**', '8613812345***', '861381234****'],
  ],
  ['14703352559', ['14703352559', '1470335255*', '147033525**', '14703352***', '1470335****']],
  ['CN:95588', ['CN:95588']],
  ['CN:95013123', ['CN:95013123', 'CN:9501312*', 'CN:950131**', 'CN:95013***']],
])('%s is scanned in itself and what its plan gives out together', (number, ranges) => {
  expect(scannedRanges(ensureCallerNumber(number))).toEqual(ranges);
});
