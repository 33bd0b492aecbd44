import { describeRange, dialledForm, type NumberRange } from '@rangewatch/numbering';
import type { ListedEntry } from '@rangewatch/schema';

/** A range somebody wants to block: what is known of it, and what to type. */
export interface RangeToBlock {
  readonly range: NumberRange;
  readonly display: string;
  /** 0 when the list does not name it as a whole. */
  readonly votes: number;
  /** The digits to type where a phone asks for the beginning of a number. */
  readonly pattern: string;
}

export function rangeToBlock(range: NumberRange, listed: ListedEntry | null): RangeToBlock {
  const { national, trunk, callingCode } = dialledForm(range);
  const isAbroad = callingCode !== '86';
  return {
    range,
    display: describeRange(range).display,
    votes: listed?.votes ?? 0,
    pattern: isAbroad ? `+${callingCode}${national}` : trunk + national,
  };
}
