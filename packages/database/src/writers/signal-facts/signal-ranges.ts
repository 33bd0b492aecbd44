import {
  type CallerNumber,
  containingRanges,
  type NumberRange,
  planUnit,
  rangeParts,
} from '@rangewatch/numbering';

/** Ranges of up to 10,000 numbers: of a mainland mobile number its whole block. */
const WIDEST_OPEN_DIGITS = 4;

/** A number and the ranges round it that signals look at: none wider than the unit of the number's plan, where it has one. */
export function signalRangesOf(number: CallerNumber): NumberRange[] {
  const unit = planUnit(number);
  const widest = unit === null ? WIDEST_OPEN_DIGITS : rangeParts(unit.range).openDigits;
  return [number, ...containingRanges(number).slice(0, Math.min(widest, WIDEST_OPEN_DIGITS))];
}
