import { findCarrier } from './attribution.ts';
import { rangeParts } from './number-range.ts';
import { placeId } from './place-ids.ts';
import { regionOfAll } from './region.ts';
import type { NumberRange } from './stored-form.ts';

/** To what place and carrier the numbers of a range were allocated, as far as they were; not where a caller is. */
export interface Allocation {
  /** ISO 3166-2; null: unknown, or numbers of several places. */
  readonly place: string | null;
  /** A carrier's id (`placeId`); null: unknown, or numbers of several carriers. */
  readonly carrier: string | null;
}

const NONE: Allocation = { place: null, carrier: null };
/** Calling code and area code: no North American region is told by more, and no carrier at all. */
const NORTH_AMERICAN_DIGITS = 4;
/** No table tells numbers apart by more: calling code, prefix and the four digits after it. */
const MOST_DIGITS = 9;

let last: { readonly asked: string; readonly length: number; readonly found: Allocation } = {
  asked: '',
  length: 0,
  found: NONE,
};

/** The allocation of a number or range. Asked for ranges in their order it looks each block up once. */
export function allocationOf(range: NumberRange): Allocation {
  const asked = range.slice(0, range.startsWith('1') ? NORTH_AMERICAN_DIGITS : MOST_DIGITS);
  if (asked !== last.asked || range.length !== last.length)
    last = { asked, length: range.length, found: lookUp(range) };
  return last.found;
}

function lookUp(range: NumberRange): Allocation {
  const { scope, prefix } = rangeParts(range);
  if (scope !== null) return NONE;
  const carrier = findCarrier(prefix, range.length);
  return { place: regionOfAll(prefix, range.length), carrier: carrier && placeId(carrier) };
}
