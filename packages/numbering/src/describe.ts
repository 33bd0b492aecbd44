import { findCarrier, findPlace } from './attribution.ts';
import { splitDigits } from './caller-number.ts';
import { classifyNumber, type ParsedNumber } from './classify-number.ts';
import { displayNumber, displayRange, maskNumber } from './display.ts';
import { rangeParts } from './number-range.ts';
import { type PlanUnit, planUnit } from './plan-unit.ts';
import type { Place } from './place.ts';
import { countryOfPrefix } from './world-plan.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

export interface NumberDescription extends ParsedNumber {
  /** For people to read; reading it again in the mainland gives the same number. */
  display: string;
  masked: string;
  /** Where the number's range was allocated; null where unknown. Not where a caller is. */
  place: Place | null;
  /** The carrier its range was allocated to; null where unknown. Numbers move between carriers. */
  allocatedCarrier: Place | null;
}

export interface RangeDescription {
  range: NumberRange;
  display: string;
  /** ISO 3166 alpha-2; null where the calling code is shared and the digits do not tell. */
  country: string | null;
  size: number;
  openDigits: number;
  /** Set where the range is a unit of its plan, null where it is wider or narrower. */
  unit: PlanUnit | null;
  place: Place | null;
  allocatedCarrier: Place | null;
}

export function describeNumber(number: CallerNumber): NumberDescription {
  return {
    ...classifyNumber(number),
    display: displayNumber(number),
    masked: maskNumber(number),
    place: findPlace(number, number.length),
    allocatedCarrier: findCarrier(number, number.length),
  };
}

/** Place and carrier are those of all numbers in the range; null where they differ or are unknown. */
export function describeRange(range: NumberRange): RangeDescription {
  const { scope, prefix, openDigits, size } = rangeParts(range);
  const own = planUnit(range);
  const known = scope === null ? prefix : `${scope}:${prefix}`;
  const parts = splitDigits(known);
  return {
    range,
    display: displayRange(range),
    country: scope ?? (parts && countryOfPrefix(parts.callingCode, parts.national, openDigits)),
    size,
    openDigits,
    unit: own !== null && own.range === range ? own.unit : null,
    place: findPlace(known, range.length),
    allocatedCarrier: findCarrier(known, range.length),
  };
}
