import { ensureCallerNumber, regionOf } from '@rangewatch/numbering';
import type { Jurisdiction } from '@rangewatch/schema';

/** What is known of a call that a row counts. */
export interface CountedCall {
  /** Null: withheld. */
  readonly caller_number: string | null;
  readonly category: string | null;
}

/** Whether its number was allocated in one of the provinces. */
function isInProvinces(
  { caller_number: number }: CountedCall,
  { provinces }: Jurisdiction,
): boolean {
  if (!provinces) return true;
  const region = number === null ? null : regionOf(ensureCallerNumber(number));
  return provinces.some((province) => province === region);
}

/** Whether an authority may see it; what has no province or category lies outside of those that bound it. */
export function isInBounds(call: CountedCall, bounds: Jurisdiction): boolean {
  const { categories } = bounds;
  const isOfCategory = !categories || categories.some((category) => category === call.category);
  return isOfCategory && isInProvinces(call, bounds);
}
