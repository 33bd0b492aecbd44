import { isAssigned } from './classify-number.ts';
import { isLocalNumber } from './mainland-reading.ts';
import { type NumberingOptions, readingsOf } from './readings.ts';
import type { TypedText } from './typed-text.ts';

const FEWEST_DIGITS = 5;
/** No number is longer: what follows is taken for further numbers. */
const MOST_DIGITS = 20;

/** Whether a separator stands between two numbers in use: `13800138000 021-61234567`. */
export function areSeveral(typed: TypedText, options: NumberingOptions): boolean {
  return typed.gaps.some((gap) => {
    const first = { ...typed, digits: typed.digits.slice(0, gap), gaps: [] };
    const gaps = typed.gaps.filter((later) => later > gap).map((later) => later - gap);
    const rest = { ...typed, digits: typed.digits.slice(gap), gaps, plus: false };
    if (!isWhole(first, options)) return false;
    return rest.digits.length > MOST_DIGITS || isWhole(rest, options) || areSeveral(rest, options);
  });
}

function isWhole(typed: TypedText, options: NumberingOptions): boolean {
  const { length } = typed.digits;
  if (length < FEWEST_DIGITS || length > MOST_DIGITS) return false;
  return isLocalNumber(typed, options) || readingsOf(typed, options).some(isAssigned);
}
