import { MAINLAND_CALLING_CODE, mainlandHeldLengths } from './mainland-plan.ts';
import { FILLINGS, isAssignedInWorld, lengthsInWorld } from './world-plan.ts';

/** Lengths, ascending, in which a number in use begins with these national digits. */
export function heldLengths(callingCode: string, national: string): readonly number[] {
  if (callingCode === MAINLAND_CALLING_CODE) return mainlandHeldLengths(national);
  return lengthsInWorld(callingCode).filter((length) =>
    FILLINGS.some((digit) => isAssignedInWorld(callingCode, national.padEnd(length, digit))),
  );
}

/** Whether digits are still to come for a number in use under this calling code. */
export function beginsHeldNumber(callingCode: string, digits: string): boolean {
  const national = digits.startsWith(callingCode)
    ? digits.slice(callingCode.length)
    : digits.replace(/^0/, '');
  return heldLengths(callingCode, national).some((length) => length > national.length);
}
