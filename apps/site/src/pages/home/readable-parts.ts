import {
  type NumberingOptions,
  type NumberRange,
  type Reading,
  readText,
} from '@rangewatch/numbering';

/** No longer text is searched: what comes after it is hardly the number that called. */
const MOST_SIGNS = 1_000;
const MOST_PARTS = 3;
/** A single digit begins too many numbers to lead anywhere. */
const FEWEST_DIGITS = 2;
/** The longest number, `00` and calling code included. */
const MOST_DIGITS = 20;

/**
 * Numbers and ranges in a text that cannot be read as a whole. Of digits with something unreadable among them,
 * the digits together when they are a number; of open digits in the middle, what stands before them; else each
 * part, and of a part with too many digits its longest beginning. Of a line without its area code, or a
 * number of a country before a colon, only what it is elsewhere: a part of it is another number.
 */
export function readableParts(text: string, options: NumberingOptions): readonly Reading[] {
  const reading = readText(text, options);
  if (reading.type === 'malformed' && isWholeButFor(reading.problem.code)) {
    return elsewhere(reading.otherReadings);
  }
  const code = reading.type === 'malformed' ? reading.problem.code : null;
  const plain = text.slice(0, MOST_SIGNS).normalize('NFKC');
  const parts = plain.match(/\+?\d[\d\s().-]*/g) ?? [];
  if (code?.startsWith('range_')) return readBeginnings(parts.slice(0, 1), options);
  const whole = readText(digitsOf(plain), options);
  if (code !== 'number_several' && whole.type === 'number') return [whole];
  return readBeginnings(parts, options);
}

function isWholeButFor(code: string): boolean {
  return code === 'number_area_code_missing' || code === 'scope_unknown';
}

function elsewhere(ranges: readonly NumberRange[]): readonly Reading[] {
  return ranges.map((range) => ({ type: 'range', range, otherReadings: [] }));
}

function readBeginnings(parts: readonly string[], options: NumberingOptions): readonly Reading[] {
  return parts.flatMap((part) => readBeginning(part, options) ?? []).slice(0, MOST_PARTS);
}

function readBeginning(part: string, options: NumberingOptions): Reading | null {
  const digits = digitsOf(part);
  const longest = Math.min(digits.length, MOST_DIGITS);
  for (let length = longest; length >= FEWEST_DIGITS; length--) {
    const reading = readText(digits.slice(0, length), options);
    if (reading.type === 'number' || reading.type === 'range') return reading;
  }
  return null;
}

function digitsOf(text: string): string {
  return text.replaceAll(/[^\d+]/g, '');
}
