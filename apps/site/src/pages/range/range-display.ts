import { describeRange, type NumberRange } from '@rangewatch/numbering';

/** A range as its strip shows it: `+86 170 1234 ****`. */
export function rangeDisplay(range: NumberRange): string {
  return describeRange(range).display;
}
