import { isMainlandNumber, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { NumberingError } from './numbering-problem.ts';
import { isServiceNumber, SERVICE_SCOPE } from './service-plan.ts';
import { callingCodeOf, isWorldNumber } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

export interface NumberParts {
  /** `CN` for service and message numbers, null for E.164. */
  scope: string | null;
  /** Empty for service and message numbers. */
  callingCode: string;
  national: string;
}

const SCOPE_PREFIX = `${SERVICE_SCOPE}:`;
const LONGEST = 23;

/** Splits the stored form of a number or of a range's prefix; null where no country has the code. */
export function splitDigits(text: string): NumberParts | null {
  if (text.startsWith(SCOPE_PREFIX)) {
    return { scope: SERVICE_SCOPE, callingCode: '', national: text.slice(SCOPE_PREFIX.length) };
  }
  const callingCode = callingCodeOf(text);
  if (callingCode === null) return null;
  return { scope: null, callingCode, national: text.slice(callingCode.length) };
}

export function isCallerNumber(text: string): text is CallerNumber {
  if (text.length > LONGEST || !/^(?:CN:)?\d{3,20}$/.test(text)) return false;
  const parts = splitDigits(text);
  if (parts === null) return false;
  if (parts.scope !== null) return isServiceNumber(parts.national);
  if (parts.callingCode === MAINLAND_CALLING_CODE) return isMainlandNumber(parts.national);
  return isWorldNumber(parts.callingCode, parts.national);
}

/** @throws NumberingError `number_not_canonical` */
export function ensureCallerNumber(text: string): CallerNumber {
  if (isCallerNumber(text)) return text;
  throw new NumberingError({ code: 'number_not_canonical', params: {} });
}

export function serviceNumber(digits: string): CallerNumber | null {
  return asCallerNumber(SCOPE_PREFIX + digits);
}

export function asCallerNumber(text: string): CallerNumber | null {
  return isCallerNumber(text) ? text : null;
}

/** The parts of a number that is known to be one. */
export function numberParts(number: CallerNumber): NumberParts {
  const parts = splitDigits(number);
  if (parts === null) throw new NumberingError({ code: 'number_not_canonical', params: {} });
  return parts;
}
