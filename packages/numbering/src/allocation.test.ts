import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocationOf } from './allocation.ts';
import { findCarrier } from './attribution.ts';
import { ensureCallerNumber, isCallerNumber } from './caller-number.ts';
import { containingRanges, ensureNumberRange } from './number-range.ts';
import { placeId } from './place-ids.ts';
import { regionOf } from './region.ts';
import { callerNumbers } from './testing/arbitrary-numbers.ts';

describe('what a number or range was allocated to', () => {
  test.each([
    ['8613800100500', 'CN-BJ', 'china-mobile'],
    ['861380010****', 'CN-BJ', 'china-mobile'],
    ['86138********', null, 'china-mobile'],
    ['861701234****', null, 'china-telecom'],
    ['86170********', null, null],
    ['86591*******', 'CN-FJ', null],
    ['8621********', 'CN-SH', null],
    ['CN:955**', null, null],
    ['8522345****', 'HK', null],
    ['1202555****', 'US-DC', null],
    ['1202*******', 'US-DC', null],
    ['120********', null, null],
    ['1902555****', null, null],
    ['44207946****', null, null],
  ])('%s: %s, %s', (range, place, carrier) => {
    expect(allocationOf(ensureNumberRange(range))).toEqual({ place, carrier });
  });

  test('of a number is what its region and its carrier say, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(callerNumbers, { minLength: 1, maxLength: 8 }), (numbers) => {
        for (const number of numbers) {
          const carrier = findCarrier(number, number.length);
          const expected = { place: regionOf(number), carrier: carrier && placeId(carrier) };
          expect(allocationOf(number)).toEqual(expected);
        }
      }),
    );
  });

  test('of a range is that of each of its numbers that is allocated at all, or is not told', () => {
    fc.assert(
      fc.property(callerNumbers, fc.stringMatching(/^[0-9]{8}$/), (number, digits) => {
        for (const range of containingRanges(number)) {
          const open = range.length - range.indexOf('*');
          const other = range.slice(0, -open) + digits.slice(0, open);
          if (!isCallerNumber(other)) continue;
          const { place, carrier } = allocationOf(range);
          const ofOther = allocationOf(ensureCallerNumber(other));
          expect([place ?? ofOther.place, null]).toContain(ofOther.place);
          expect([carrier ?? ofOther.carrier, null]).toContain(ofOther.carrier);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
