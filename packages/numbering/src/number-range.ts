import { isCallerNumber, numberParts, type NumberParts, splitDigits } from './caller-number.ts';
import { isMainlandRange, MAINLAND_CALLING_CODE, mainlandOpenDigits } from './mainland-plan.ts';
import { NumberingError } from './numbering-problem.ts';
import { isServiceRange, serviceOpenDigits } from './service-plan.ts';
import { lengthsInWorld } from './world-plan.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

/** The widest range holds a hundred million numbers. */
export const MAX_OPEN_DIGITS = 8;

const RANGE_TEXT = /^(?:CN:)?\d{1,20}\*{0,8}$/;
const LONGEST = 23;

export interface RangeParts {
  /** `CN` for service and message numbers, null for E.164. */
  scope: string | null;
  /** Known digits, with the calling code, without the scope. */
  prefix: string;
  openDigits: number;
  /** How many numbers the range holds: 10 ** openDigits. */
  size: number;
}

export function isNumberRange(text: string): text is NumberRange {
  if (text.length > LONGEST || !RANGE_TEXT.test(text)) return false;
  if (!text.endsWith('*')) return isCallerNumber(text);
  const prefix = text.replaceAll('*', '');
  const parts = splitDigits(prefix);
  return parts !== null && isPlanned(parts, text.length - prefix.length);
}

/** @throws NumberingError `range_not_canonical` */
export function ensureNumberRange(text: string): NumberRange {
  if (isNumberRange(text)) return text;
  throw new NumberingError({ code: 'range_not_canonical', params: {} });
}

export function asNumberRange(text: string): NumberRange | null {
  return isNumberRange(text) ? text : null;
}

/** How many digits are open; 0 for a number. */
export function openDigitsOf(range: NumberRange): number {
  const star = range.indexOf('*');
  return star === -1 ? 0 : range.length - star;
}

export function rangeParts(range: NumberRange): RangeParts {
  const openDigits = openDigitsOf(range);
  const known = openDigits === 0 ? range : range.slice(0, -openDigits);
  const colon = known.indexOf(':');
  return {
    scope: colon === -1 ? null : known.slice(0, colon),
    prefix: known.slice(colon + 1),
    openDigits,
    size: 10 ** openDigits,
  };
}

/** The range of this width around a number; null where the plan's scope would be left. */
export function rangeOf(number: CallerNumber, openDigits: number): NumberRange | null {
  if (!Number.isInteger(openDigits) || openDigits < 0) return null;
  return openDigits > widestOpenDigits(number) ? null : opened(number, openDigits);
}

/** The ranges around a number, narrowest first, as wide as its plan allows; at most eight. */
export function containingRanges(number: CallerNumber): NumberRange[] {
  const ranges: NumberRange[] = [];
  const widest = widestOpenDigits(number);
  for (let openDigits = 1; openDigits <= widest; openDigits++)
    ranges.push(opened(number, openDigits));
  return ranges;
}

function widestOpenDigits(number: CallerNumber): number {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) return Math.min(MAX_OPEN_DIGITS, serviceOpenDigits(national));
  if (callingCode === MAINLAND_CALLING_CODE) {
    return Math.min(MAX_OPEN_DIGITS, mainlandOpenDigits(national));
  }
  return Math.min(MAX_OPEN_DIGITS, national.length - 1);
}

/** A range by construction: the plan was asked how many digits may be open. */
function opened(number: CallerNumber, openDigits: number): NumberRange {
  return (number.slice(0, number.length - openDigits) + '*'.repeat(openDigits)) as NumberRange;
}

export function parentRange(range: NumberRange): NumberRange | null {
  const { openDigits } = rangeParts(range);
  const known = range.length - openDigits;
  return asNumberRange(range.slice(0, known - 1) + '*'.repeat(openDigits + 1));
}

/** The ranges around a number or range, narrowest first; at most eight. */
export function widerRanges(range: NumberRange): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (let wider = parentRange(range); wider !== null; wider = parentRange(wider)) {
    ranges.push(wider);
  }
  return ranges;
}

/** The ten ranges one digit narrower, in order; none for a number. */
export function childRanges(range: NumberRange): NumberRange[] {
  const { openDigits } = rangeParts(range);
  if (openDigits === 0) return [];
  const known = range.slice(0, range.length - openDigits);
  const open = '*'.repeat(openDigits - 1);
  return Array.from({ length: 10 }, (_, digit) => ensureNumberRange(`${known}${digit}${open}`));
}

/** Whether every number of `inner` is in `range`. A range contains itself. */
export function rangeContains(range: NumberRange, inner: NumberRange): boolean {
  if (range.length !== inner.length) return false;
  const star = range.indexOf('*');
  return star === -1 ? range === inner : inner.startsWith(range.slice(0, star));
}

function isPlanned({ scope, callingCode, national }: NumberParts, openDigits: number): boolean {
  const length = national.length + openDigits;
  if (scope !== null) return isServiceRange(national, length);
  if (national === '') return false;
  if (callingCode === MAINLAND_CALLING_CODE) return isMainlandRange(national, length);
  return lengthsInWorld(callingCode).includes(length);
}
