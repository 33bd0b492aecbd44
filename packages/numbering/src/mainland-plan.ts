import { type DigitShape, digitShape, shapeAllows, shapeCovers } from './digit-shape.ts';
import type { NumberKind } from './number-kind.ts';
import { FILLINGS, isAssignedInWorld, kindInWorld } from './world-plan.ts';

/**
 * The mainland plan of E.164 numbers (calling code 86) without trunk 0. A number of one of these
 * shapes is possible; whether it is assigned is another question. Service and message numbers are
 * in service-plan.ts.
 */
interface MainlandShape extends DigitShape {
  readonly kind: NumberKind;
  /** Digits of the area code, 0 where the number has none. */
  readonly areaDigits: number;
}

// 950 is no area: it begins long service numbers. Neither are 400 and 800, whose numbers have seven digits behind.
const AREAS: readonly [string, number][] = [
  ['10', 2],
  ['2d', 2],
  ['[35-7]dd', 3],
  ['[48][1-9]d', 3],
  ['[48]0[1-9]', 3],
  ['9[0-46-9]d', 3],
  ['95[1-9]', 3],
];
// Service numbers that are also displayed behind an area code (010 12345, 021 95588).
const SERVICES_IN_AREAS = ['100dd', '12ddd', '9[56]ddd', '9[56]dddd'];

const SHAPES: readonly MainlandShape[] = [
  shape('1[3-9]ddddddddd', 'mobile'),
  shape('14ddddddddddd', 'iot'),
  shape('1064[6-9]dddddddd', 'iot'),
  shape('16[08]ddddd', 'premium'),
  shape('10800ddddddd', 'tollFree'),
  shape('21800ddddddd', 'tollFree'),
  shape('800ddddddd', 'tollFree'),
  shape('400ddddddd', 'sharedCost'),
  // After the shapes above it leaves the areas; whole, so that 40******** is a range.
  shape('[3-8]ddddddddd', 'fixed', 3),
  ...AREAS.flatMap(([area, areaDigits]) =>
    (areaDigits === 2 ? ['dddddddd'] : ['ddddddd', 'dddddddd']).map((local) =>
      shape(area + local, 'fixed', areaDigits),
    ),
  ),
  ...AREAS.flatMap(([area, areaDigits]) =>
    SERVICES_IN_AREAS.map((local) => shape(area + local, 'service', areaDigits)),
  ),
];

// 146 and 148 carry things at 11 digits; 140, 141 and 144 only at 13.
const IOT_11 = /^14[68]\d{8}$/;
// Behind the area code 0 dials a long-distance call and 1 a short number: libphonenumber checks the length only.
const NO_SUBSCRIBER = /^[01]/;
const IOT_13 = /^(?:14[0-9]|1064[6-9])/;
// 149 (China Telecom) is in service, which libphonenumber does not know.
const MOBILE =
  /^1(?:[38]\d\d|4[579]\d|5[0-35-9]\d|610|6[2567]\d|7[0-35-8]\d|740[0-5]|9[0-35-9]\d)\d+$/;

export const MAINLAND_CALLING_CODE = '86';

const SHAPES_BY_LENGTH = Map.groupBy(SHAPES, (each) => each.places.length);

export function isMainlandNumber(national: string): boolean {
  return shapeOf(national, national.length) !== undefined;
}

export function isMainlandRange(prefix: string, length: number): boolean {
  return SHAPES_BY_LENGTH.get(length)?.some((each) => shapeCovers(each, prefix, length)) ?? false;
}

/** How many digits of a number may be open while every number of the range still fits the plan. */
export function mainlandOpenDigits(national: string): number {
  const fitting = SHAPES_BY_LENGTH.get(national.length)?.filter((each) =>
    shapeAllows(each, national, national.length),
  );
  return Math.max(
    0,
    ...(fitting ?? []).map((each) => national.length - Math.max(each.fixedDigits, 1)),
  );
}

/** Lengths, ascending, of the numbers that begin with `prefix`. */
export function mainlandLengths(prefix: string): number[] {
  const lengths = [...SHAPES_BY_LENGTH.keys()].toSorted((a, b) => a - b);
  return lengths.filter((length) => shapeOf(prefix.slice(0, length), length) !== undefined);
}

/**
 * The lengths of `mainlandLengths` in which some number is in use: an area has local numbers of one
 * length, not of both.
 */
export function mainlandHeldLengths(prefix: string): number[] {
  return mainlandLengths(prefix).filter((length) =>
    FILLINGS.some((digit) => isMainlandAssigned(prefix.padEnd(length, digit))),
  );
}

export function isMainlandMobile(national: string): boolean {
  return national.length === 11 && MOBILE.test(national);
}

/** Whether every eleven-digit number behind these leading digits is a mobile number in service. */
export function isMainlandMobilePrefix(prefix: string): boolean {
  return isMainlandMobile(prefix.padEnd(11, '0'));
}

export function isMainlandAssigned(national: string): boolean {
  if (isMainlandMobile(national) || isMainlandIot(national)) return true;
  if (national.length === 11 && national.startsWith('1')) return false;
  const found = shapeOf(national, national.length);
  if (found?.kind === 'service') return isArea(national.slice(0, found.areaDigits));
  if (found?.kind === 'fixed' && NO_SUBSCRIBER.test(national.slice(found.areaDigits))) return false;
  return isAssignedInWorld(MAINLAND_CALLING_CODE, national);
}

export function mainlandKind(national: string): NumberKind {
  if (isMainlandIot(national)) return 'iot';
  const found = shapeOf(national, national.length);
  if (found === undefined) return 'fixedOrMobile';
  return found.kind === 'fixed'
    ? (kindInWorld(MAINLAND_CALLING_CODE, national) ?? 'fixed')
    : found.kind;
}

/** Digits of the area code of a fixed number; 0 for mobile and other numbers. */
export function areaDigitsOf(prefix: string, length: number): number {
  return shapeOf(prefix, length)?.areaDigits ?? 0;
}

/** Whether some fixed line is in use behind an area code. */
function isArea(area: string): boolean {
  return [7, 8].some((localDigits) =>
    FILLINGS.some((digit) =>
      isAssignedInWorld(MAINLAND_CALLING_CODE, area + digit.repeat(localDigits)),
    ),
  );
}

function shapeOf(prefix: string, length: number): MainlandShape | undefined {
  return SHAPES_BY_LENGTH.get(length)?.find((each) => shapeAllows(each, prefix, length));
}

function isMainlandIot(national: string): boolean {
  return national.length === 13 ? IOT_13.test(national) : IOT_11.test(national);
}

function shape(pattern: string, kind: NumberKind, areaDigits = 0): MainlandShape {
  return { ...digitShape(pattern), kind, areaDigits };
}
