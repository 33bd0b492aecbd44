import { ensureNumberRange, parentRange } from '@rangewatch/numbering';
import { BLOCK_OPEN_DIGITS } from '@rangewatch/schema';

/**
 * Whether a range is one of the ten thousand numbers the briefing compares, or the widest there is
 * where a plan is smaller (`CN:95***`). No two of these share a number.
 */
export function isBlock(range: string, openDigits: number): boolean {
  if (openDigits === BLOCK_OPEN_DIGITS) return true;
  return openDigits < BLOCK_OPEN_DIGITS && parentRange(ensureNumberRange(range)) === null;
}
