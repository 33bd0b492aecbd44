import { type CallerNumber, type NumberRange, planUnit, rangeOf } from '@rangewatch/numbering';

/** Ranges of up to 10,000 numbers: of a mainland mobile number its whole block. */
const WIDEST_OPEN_DIGITS = 4;

/** A number and the ranges round it that signals look at: never wider than a unit of the number's plan, where it has any. */
export function signalRangesOf(number: CallerNumber): NumberRange[] {
  const ranges: NumberRange[] = [number];
  const isPlanned = planUnit(number) !== null;
  for (let openDigits = 1; openDigits <= WIDEST_OPEN_DIGITS; openDigits += 1) {
    const range = rangeOf(number, openDigits);
    if (range === null || (isPlanned && planUnit(range) === null)) break;
    ranges.push(range);
  }
  return ranges;
}
