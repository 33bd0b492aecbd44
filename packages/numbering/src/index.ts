export { ensureCallerNumber, isCallerNumber } from './caller-number.ts';
export { classifyNumber, type ParsedNumber } from './classify-number.ts';
export {
  describeNumber,
  describeRange,
  type NumberDescription,
  type RangeDescription,
} from './describe.ts';
export {
  type KnownServiceNumber,
  knownServiceNumber,
  knownServiceNumbersIn,
} from './known-service-numbers.ts';
export { type Allocation, allocationOf } from './allocation.ts';
export { carrierTable, findCarrier } from './attribution.ts';
export { findCarrierById, findPlaceById, placeId } from './place-ids.ts';
export { type DialledForm, dialledForm } from './dialled-form.ts';
export { type NormalisedNumber, normaliseNumber } from './normalise-number.ts';
export { NUMBER_KINDS, type NumberKind } from './number-kind.ts';
export {
  childRanges,
  containingRanges,
  ensureNumberRange,
  isNumberRange,
  MAX_OPEN_DIGITS,
  parentRange,
  type RangeParts,
  rangeContains,
  rangeOf,
  openDigitsOf,
  rangeParts,
  widerRanges,
} from './number-range.ts';
export {
  NUMBERING_PROBLEM_CODES,
  NumberingError,
  type NumberingProblem,
  type NumberingProblemCode,
} from './numbering-problem.ts';
export { parseCallerNumber } from './parse-caller-number.ts';
export { parseRange } from './parse-range.ts';
export { PLAN_UNITS, type PlanUnit, planUnit } from './plan-unit.ts';
export type { Place } from './place.ts';
export { type Reading, readText } from './read-text.ts';
export { scannedRanges } from './scanned-ranges.ts';
export type { NumberingOptions } from './readings.ts';
export { MAX_INPUT_LENGTH } from './typed-text.ts';
export { callingCodeOfCountry } from './world-plan.ts';
export { isRegionCode, REGION_CODES, regionName, regionOf } from './region.ts';
export type { CallerNumber, NumberRange } from './stored-form.ts';
