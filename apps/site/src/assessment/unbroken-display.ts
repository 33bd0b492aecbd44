import { describeRange, type NumberRange } from '@rangewatch/numbering';

/** A range in running text, which no line break tears apart. */
export function unbrokenDisplay(range: NumberRange): string {
  return describeRange(range).display.replaceAll(' ', '\u00A0');
}
