import { rangeParts } from '@rangewatch/numbering';
import { BLOCK_OPEN_DIGITS, OWN_SOURCE, type RangePart, type Source } from '@rangewatch/schema';
import type { Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';
import { PHONEBLOCK_SPREAD, type Spread, spreadOf } from './spread.ts';

/**
 * The spread of an official file's numbers over a range's parts, exactly; null for a number, and for more than
 * 10,000 numbers. What phones block
 * by asks for more than what an operator looks at: four parts with two numbers each.
 */
export function officialSpread(
  source: Source,
  openDigits: number,
  parts: readonly RangePart[],
): Spread | null {
  if (openDigits === 0 || openDigits > BLOCK_OPEN_DIGITS) return null;
  const ofSource = parts.filter((part) => part.source === source);
  return spreadOf(
    openDigits,
    ofSource.map(({ numberCount }) => numberCount),
    PHONEBLOCK_SPREAD,
  );
}

/**
 * The spread of our own reports, from parts that may themselves be shown: it says no more than the map
 * of the parts, so one person's report never moves it. Null for a number, and for more than 10,000 numbers.
 */
export function ownSpread(
  openDigits: number,
  parts: readonly RangePart[],
  disclosure: Disclosure,
): Spread | null {
  if (openDigits === 0 || openDigits > BLOCK_OPEN_DIGITS) return null;
  const own = parts.filter(({ source }) => source === OWN_SOURCE);
  return spreadOf(
    openDigits,
    own.map((part) => shownNumbers(part, disclosure)),
    PHONEBLOCK_SPREAD,
  );
}

function shownNumbers(part: RangePart, disclosure: Disclosure): number {
  const isNumber = rangeParts(part.range).openDigits === 0;
  const shown = new CellProtection(part.range, disclosure).counts(
    { ...part, reportCount: part.reportCount ?? 0 },
    isNumber,
  );
  if (!shown) return 0;
  return shown.numbers?.from ?? 1;
}
