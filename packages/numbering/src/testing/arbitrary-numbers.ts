import fc from 'fast-check';
import { asCallerNumber } from '../caller-number.ts';
import { containingRanges } from '../number-range.ts';
import type { CallerNumber, NumberRange } from '../stored-form.ts';

/** What the property tests draw from; only tests import this file. */

const PLANS: [string, number, number][] = [
  ['86', 11, 11],
  ['861', 10, 10],
  ['8610', 8, 8],
  ['862', 9, 9],
  ['867', 9, 10],
  ['8614', 11, 11],
  ['861064', 9, 9],
  ['86400', 7, 8],
  ['86219558', 1, 1],
  ['CN:95', 3, 6],
  ['CN:96', 3, 6],
  ['CN:10', 3, 6],
  ['CN:12', 3, 6],
  ['CN:1', 2, 2],
  ['CN:106', 3, 17],
  ['CN:950', 6, 13],
  ['1', 10, 10],
  ['852', 8, 8],
  ['853', 8, 8],
  ['886', 8, 9],
  ['44', 10, 10],
  ['49', 4, 11],
  ['39', 6, 11],
  ['7', 10, 10],
  ['81', 9, 10],
  ['54', 10, 11],
  ['52', 10, 10],
  ['55', 10, 11],
  ['225', 10, 10],
  ['800', 8, 8],
];

export const digit = fc.constantFrom(...Array.from('0123456789'));
const typedSign = fc.constantFrom(...Array.from('0123456789 -+*x转()#.,/０１８６＋＊至~李三a【:'));

/** Stored forms from many plans, assigned or not. */
export const callerNumbers: fc.Arbitrary<CallerNumber> = fc
  .constantFrom(...PLANS)
  .chain(([lead, shortest, longest]) =>
    fc
      .string({ unit: digit, minLength: shortest, maxLength: longest })
      .map((digits) => asCallerNumber(lead + digits)),
  )
  .filter((number) => number !== null);

export const numberRanges: fc.Arbitrary<NumberRange> = callerNumbers
  .map(containingRanges)
  .filter((ranges) => ranges.length > 0)
  .chain((ranges) => fc.constantFrom(...ranges));

/** Texts such as people type: digits with separators, open digits, words, any Unicode. */
export const typedTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: digit, maxLength: 22 }),
  fc.string({ unit: typedSign, maxLength: 26 }),
  fc
    .tuple(fc.constantFrom('+', '+86', '0086', '0', '00', '011', '1', '86', '95', '10'), fc.nat())
    .map(([lead, rest]) => `${lead}${rest}`),
  fc.string({ unit: 'binary', maxLength: 140 }),
);

export const countries: fc.Arbitrary<string> = fc.constantFrom(
  'CN',
  'US',
  'HK',
  'TW',
  'GB',
  'DE',
  'IT',
);

const SEED = 20_230_121;

/** The smallest value for which a claim does not hold, or null. The same values are tried at every run. */
export function findCounterexample<T>(
  values: fc.Arbitrary<T>,
  claim: (value: T) => boolean,
  runs = 2000,
): unknown {
  const found = fc.check(fc.property(values, claim), { numRuns: runs, seed: SEED });
  return found.failed ? { value: found.counterexample, error: found.errorInstance } : null;
}
