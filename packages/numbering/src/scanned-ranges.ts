import { containingRanges, rangeParts } from './number-range.ts';
import { planUnit } from './plan-unit.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

/** Ranges of up to 10,000 numbers are scanned. */
const WIDEST_OPEN_DIGITS = 4;

/**
 * The ranges a number is scanned in, narrowest first: itself and those with 1 to 4 open digits, never wider than the
 * unit its plan assigns, because what lies beyond is somebody else's.
 */
export function scannedRanges(number: CallerNumber): readonly NumberRange[] {
  const unit = planUnit(number);
  const widest = unit === null ? WIDEST_OPEN_DIGITS : rangeParts(unit.range).openDigits;
  return [number, ...containingRanges(number).slice(0, Math.min(widest, WIDEST_OPEN_DIGITS))];
}
