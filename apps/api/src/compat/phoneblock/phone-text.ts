import {
  type CallerNumber,
  describeNumber,
  type NumberingOptions,
  type NumberingProblem,
  type NumberRange,
  parseCallerNumber,
  rangeContains,
  rangeParts,
} from '@rangewatch/numbering';
import { phoneblockText } from '@rangewatch/schema';

export type ReadPhone =
  | { readonly ok: true; readonly number: CallerNumber }
  | { readonly ok: false; readonly problem: NumberingProblem };

const DIALLED_ABROAD = /^\s*00(?=[1-9])/;
const PLUS_LOST_IN_A_FORM = /^ (?=\d)/;

/** A number in any form. `00` begins an international number in every country: clients write it so for `+`. */
export function readPhone(text: string, numbering: NumberingOptions): ReadPhone {
  const parsed = parseCallerNumber(text.replace(DIALLED_ABROAD, '+'), numbering);
  return parsed.ok ? { ok: true, number: parsed.value.number } : parsed;
}

/** The same where a `+` that was not encoded has become a space: in forms and queries. */
export function readFormPhone(text: string, numbering: NumberingOptions): ReadPhone {
  return readPhone(text.replace(PLUS_LOST_IN_A_FORM, '+'), numbering);
}

/** How clients write the number: `+8617012345678`, `+8695588`; digits where that would be another number. */
export function phoneOf(number: CallerNumber, numbering: NumberingOptions): string {
  if (isItsOwnText(number, numbering)) return phoneblockText(number);
  return describeNumber(number).nationalNumber;
}

/**
 * Whether a client that asks with this text can mean nothing else. `+861065551234` is a line in Beijing, though the
 * message channel 1065551234 would be written so too: such a channel is in no list and no answer to a hash.
 */
export function isItsOwnText(range: NumberRange, numbering: NumberingOptions): boolean {
  const { scope, openDigits } = rangeParts(range);
  if (scope === null) return true;
  const read = readPhone(phoneblockText(range) + '0'.repeat(openDigits), numbering);
  return read.ok && rangeContains(range, read.number);
}
