import { numberParts } from './caller-number.ts';
import { isMainlandAssigned, MAINLAND_CALLING_CODE, mainlandKind } from './mainland-plan.ts';
import type { NumberKind } from './number-kind.ts';
import { isMessageChannel, isServiceAssigned } from './service-plan.ts';
import { countryInWorld, isAssignedInWorld, kindInWorld } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

export interface ParsedNumber {
  number: CallerNumber;
  /** With `+`; null for service and message numbers, which E.164 does not cover. */
  e164: string | null;
  /** Digits after the calling code, without trunk prefix. */
  nationalNumber: string;
  /** ISO 3166 alpha-2; null for numbers of no country and where a shared code does not tell. */
  country: string | null;
  kind: NumberKind;
  /** False for a possible number that the plan gives to no one: forged displays are common and count. */
  assigned: boolean;
  extension: string | null;
}

/**
 * Where a number stands in its plan. A number no one holds gets the kind of its shape (a mainland
 * eleven digits beginning with 1 are `mobile`), else `fixedOrMobile`.
 */
export function classifyNumber(number: CallerNumber): ParsedNumber {
  const { scope, callingCode, national } = numberParts(number);
  const shared = {
    number,
    nationalNumber: national,
    assigned: isAssigned(number),
    extension: null,
  };
  if (scope !== null) {
    const kind = isMessageChannel(national) ? 'message' : 'service';
    return { ...shared, e164: null, country: scope, kind };
  }
  if (callingCode === MAINLAND_CALLING_CODE) {
    return { ...shared, e164: `+${number}`, country: 'CN', kind: mainlandKind(national) };
  }
  return {
    ...shared,
    e164: `+${number}`,
    country: countryInWorld(callingCode, national),
    kind: kindInWorld(callingCode, national) ?? 'fixedOrMobile',
  };
}

export function isAssigned(number: CallerNumber): boolean {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) return isServiceAssigned(national);
  if (callingCode === MAINLAND_CALLING_CODE) return isMainlandAssigned(national);
  return isAssignedInWorld(callingCode, national);
}
